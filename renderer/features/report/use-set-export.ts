/**
 * The making of a file of several reports, from the button to the note in each claim's history, as states the screen
 * shows. One at a time; cancelling ends it between two claims, and nothing is saved or noted then.
 */
import { useEffect, useRef, useState } from 'react'
import type { Result } from '../../../shared/base/result.ts'
import { CHAIN_START } from '../../../shared/log/chain.ts'
import type { NewClaimEvent } from '../../../shared/log/claim-event.ts'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { decide } from '../../../shared/log/decide.ts'
import { setTitle } from '../../../shared/report/set-title.ts'
import { type Services, useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { type MadeSet, makeSet, type SetOrder } from './make-set.ts'
import { loadRecheck } from './recheck-choice.tsx'
import type { SetForm } from './set-form.ts'
import { useReportWording } from './use-report-wording.ts'

export type SetExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'finishing' | 'saving' | 'recording' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'saved'; readonly fileName: string; readonly bytes: number; readonly sha256: string }

export interface SetExport {
  readonly state: SetExportState
  readonly isBusy: boolean
  readonly save: (order: Omit<SetOrder, 'recheck'>, withRecheck: boolean) => void
  readonly cancel: () => void
}

export function useSetExport(): SetExport {
  const services = useServices()
  const wording = useReportWording()
  const text = useText()
  const [state, setState] = useState<SetExportState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (order: Omit<SetOrder, 'recheck'>, withRecheck: boolean, signal: AbortSignal) => {
    const total = order.claims.length
    const onProgress = (done: number) =>
      setState(done === total ? { kind: 'finishing' } : { kind: 'making', done, total })
    const recheck = withRecheck && order.form === 'html' ? await loadRecheck() : null
    const made = await makeSet({ ...order, recheck }, { services, wording, onProgress, signal })
    if (!made.ok) return refused(made.error)
    if (made.value === null) return setState({ kind: 'cancelled' })
    setState({ kind: 'saving' })
    const fileName = fileNameOf(made.value, order.form)
    const left = await handOver(made.value, { form: order.form, fileName }, services)
    if (!left.ok) return refused(left.error)
    if (left.value === 'cancelled') return setState({ kind: 'cancelled' })
    setState({ kind: 'recording' })
    const recorded = await record(made.value, order.form, services)
    if (!recorded.ok) return refused(recorded.error)
    const { bytes, sha256, set } = made.value
    setState({ kind: 'saved', fileName, bytes: bytes.length, sha256 })
    const wasPrinted = left.value === 'printed'
    services.announce(
      wasPrinted
        ? text('reportScreen.printed')
        : text('reportScreen.saved', { file: setTitle(set, wording) }),
    )
  }

  const refused = (refusal: Parameters<Services['refuse']>[0]) => {
    setState({ kind: 'idle' })
    services.refuse(refusal)
  }

  return {
    state,
    isBusy: isBusy(state),
    save(order, withRecheck) {
      if (isBusy(state)) return
      running.current = new AbortController()
      setState({ kind: 'making', done: 0, total: order.claims.length })
      void run(order, withRecheck, running.current.signal).catch(error => {
        setState({ kind: 'idle' })
        throw error
      })
    },
    cancel: () => running.current?.abort(),
  }
}

function isBusy({ kind }: SetExportState): boolean {
  return kind !== 'idle' && kind !== 'cancelled' && kind !== 'saved'
}

const mediaTypes: Readonly<Record<SetForm, string>> = {
  html: 'text/html',
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Says kind, day and edition, so that an internal one is not sent by mistake. */
function fileNameOf({ set }: MadeSet, form: SetForm): string {
  const day = set.generatedAt.slice(0, 10)
  return `${set.kind}-report-${set.claims.length}-claims-${day}-${set.edition}.${form}`
}

async function handOver(
  made: MadeSet,
  { form, fileName }: { readonly form: SetForm; readonly fileName: string },
  { host }: Pick<Services, 'host'>,
): Promise<Result<'saved' | 'printed' | 'cancelled'>> {
  if (form === 'pdf') return host.printReport(new TextDecoder().decode(made.bytes), fileName)
  return host.files.save({ suggestedName: fileName, mediaType: mediaTypes[form], bytes: made.bytes })
}

/** All claims or none, in one transaction. */
function record(
  made: MadeSet,
  form: SetForm,
  services: Pick<Services, 'claims' | 'actor'>,
): Promise<Result<null>> {
  const { sha256, head, set } = made
  const command = { type: 'recordExport', format: form, sha256, head: head?.hash ?? CHAIN_START } as const
  const plan = (state: ClaimState | null): readonly NewClaimEvent[] => {
    const decided = state && decide(state, command, { actor: services.actor(), isSent: () => false })
    return decided?.ok ? decided.value : []
  }
  return services.claims.addDecided(set.claims.map(claim => ({ claim, plan })))
}
