/**
 * Words being written, kept on every keystroke. Starts from what an earlier visit left; `kept` is true once the text on
 * screen is committed, so that the mark beside the field never promises more than the store holds.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { instantText } from '../../shared/base/clock.ts'
import type { Visibility } from '../../shared/thread/comment.ts'
import { useServices } from './services.ts'

export interface DraftPlace {
  readonly claim: string
  /** `claim/place`, one draft per place. */
  readonly key: string
  readonly visibility: Visibility
}

export interface DraftText {
  readonly text: string
  readonly kept: boolean
  /** True when the text was found from an earlier visit. */
  readonly restored: boolean
  /** False until the store answered; a field shown before would flash its default text. */
  readonly ready: boolean
  /** The visibility the found draft was written for; null where there was none. */
  readonly foundVisibility: Visibility | null
  readonly write: (text: string) => void
  readonly discard: () => Promise<void>
}

interface Shown {
  readonly key: string
  /** null while nothing was written: the first words are shown, as soon as there are any. */
  readonly text: string | null
  readonly kept: boolean
  readonly restored: boolean
  readonly foundVisibility: Visibility | null
}

export function useDraft({ claim, key, visibility }: DraftPlace, initial = ''): DraftText {
  const { drafts, clock } = useServices()
  const [shown, setShown] = useState<Shown | null>(null)
  const latest = useRef('')
  const [first, setFirst] = useState(initial)
  // What has been shown stays: the viewer that knows the words goes and comes with the layout.
  if (first === '' && initial !== '') setFirst(initial)

  useEffect(() => {
    let current = true
    void drafts.read(key).then(found => {
      if (!current) return
      const text = found?.text ?? null
      const foundVisibility = found?.visibility ?? null
      const read = { key, text, kept: found !== null, restored: found !== null, foundVisibility }
      // Words written before the store answered are newer than its answer.
      setShown(now => (now?.key === key ? now : read))
    })
    return () => {
      current = false
    }
  }, [drafts, key])

  const write = useCallback(
    (text: string) => {
      latest.current = text
      const base = { key, text, restored: false, foundVisibility: visibility }
      setShown({ ...base, kept: false })
      const draft = { key, claim, text, visibility, updatedAt: instantText(clock.now()) }
      void drafts.keep(draft).then(() => {
        if (latest.current === text) setShown({ ...base, kept: true })
      })
    },
    [drafts, clock, key, claim, visibility],
  )

  const discard = useCallback(async () => {
    latest.current = ''
    await drafts.discard(key)
    setShown({ key, text: '', kept: false, restored: false, foundVisibility: null })
  }, [drafts, key])

  const here = shown?.key === key ? shown : null
  return {
    text: here ? (here.text ?? first) : '',
    kept: here?.kept ?? false,
    restored: here?.restored ?? false,
    ready: here !== null,
    foundVisibility: here?.foundVisibility ?? null,
    write,
    discard,
  }
}
