/** A review session in memory: documents fetched beside the page, pins placed and removed as the log would do it. */

import type { ReviewSession } from '../../../../renderer/desk/review-session.ts'
import type { PinId } from '../../../../shared/base/id.ts'
import { ok } from '../../../../shared/base/result.ts'
import type { DocumentRef } from '../../../../shared/evidence/document.ts'
import type { Pin } from '../../../../shared/evidence/pin.ts'
import { pinSchema } from '../../../../shared/evidence/pin.ts'
import type { ClaimState, PlacedPin } from '../../../../shared/log/claim-state.ts'
import type { Command } from '../../../../shared/log/command.ts'

export interface StoredDocument {
  readonly ref: DocumentRef
  /** null: named by the claim, but not in the bundle. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

export async function readDocuments(names: readonly string[]): Promise<readonly StoredDocument[]> {
  return Promise.all(
    names.map(async (name, index) => {
      const answer = await fetch(`./documents/${name}`)
      const bytes = name.startsWith('missing') ? null : new Uint8Array(await answer.arrayBuffer())
      const hash = bytes ? await crypto.subtle.digest('SHA-256', bytes) : new ArrayBuffer(32)
      const sha256 = [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
      const mediaType = name.endsWith('.pdf') ? 'application/pdf' : 'application/vnd.ms-outlook'
      return {
        ref: {
          id: `DOC-${index + 1}`,
          fileName: name,
          mediaType,
          sha256,
          size: bytes?.byteLength ?? 0,
          uploadedAt: '2024-01-05T10:00:00Z',
        },
        bytes,
      }
    }),
  )
}

const keptPins = 'harness-pins'

export function createHarnessSession(stored: readonly StoredDocument[]) {
  const listeners = new Set<() => void>()
  const by = { role: 'reviewer' as const, id: 'kim', name: 'Kim' }
  let taken = 0

  const readPins = (): readonly Pin[] =>
    pinSchema.array().parse(JSON.parse(localStorage.getItem(keptPins) ?? '[]'))
  const stateOf = (pins: readonly Pin[], verdicts: ClaimState['verdicts']): ClaimState =>
    ({
      documents: stored.map(({ ref }) => ref),
      pins: new Map<PinId, PlacedPin>(pins.map(pin => [pin.id, { pin, by, at: '2024-01-05T10:00:00Z' }])),
      verdicts,
    }) as unknown as ClaimState

  const change = (part: Partial<ReviewSession>) => {
    session = { ...session, ...part }
    for (const listener of listeners) listener()
  }
  const pins = () => [...session.state.pins.values()].map(({ pin }) => pin)
  const setPins = (next: readonly Pin[]) => {
    localStorage.setItem(keptPins, JSON.stringify(next))
    change({ state: stateOf(next, session.state.verdicts) })
  }
  const act = async (...commands: readonly Command[]) => {
    for (const command of commands) {
      if (command.type === 'placePin') setPins([...pins(), pinSchema.parse(command.pin)])
      if (command.type === 'removePin') setPins(pins().filter(pin => pin.id !== command.pin))
    }
    return ok([])
  }

  let session = {
    claim: 'CLM-1',
    state: stateOf(readPins(), new Map()),
    viewer: null,
    chosenPins: [],
    pendingPin: null,
    hasSelection: false,
    registerViewer: viewer => change({ viewer }),
    choosePins: chosenPins => change({ chosenPins }),
    selectionChanged: hasSelection => change({ hasSelection }),
    act,
    async pinSelection() {
      const draft = await session.viewer?.takeSelection()
      if (!draft) return null
      taken += 1
      const id = `pin_${pins().length}${taken}` as PinId
      await act({ type: 'placePin', pin: { ...draft, id } })
      change({ chosenPins: [...session.chosenPins, id] })
      return id
    },
  } as Partial<ReviewSession> as ReviewSession

  return {
    session: () => session,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    pins,
    setPins,
    useFor: (pin: PinId, finding: string, verdict: string) =>
      change({
        state: stateOf(
          pins(),
          new Map([
            [`${finding}/kim`, { finding, verdict, pins: [pin] }],
          ]) as unknown as ClaimState['verdicts'],
        ),
      }),
  }
}
