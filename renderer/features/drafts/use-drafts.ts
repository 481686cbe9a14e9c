/** The unsent drafts, newest first; null until they are read. Discarding one can be taken back from its message. */
import { useCallback, useEffect, useState } from 'react'
import type { Draft } from '../../data/db.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'

export interface DraftList {
  readonly drafts: readonly Draft[] | null
  readonly discard: (draft: Draft) => Promise<void>
}

export function useDrafts(): DraftList {
  const services = useServices()
  const t = useText()
  const [drafts, setDrafts] = useState<readonly Draft[] | null>(null)

  const read = useCallback(async () => {
    const all = await services.drafts.all()
    setDrafts([...all].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)))
  }, [services])

  useEffect(() => {
    void read()
  }, [read])

  const discard = async (draft: Draft) => {
    await services.drafts.discard(draft.key)
    await read()
    services.announce(t('app.drafts.discarded'), 'toast', () => {
      void services.drafts.keep(draft).then(read)
    })
  }

  return { drafts, discard }
}
