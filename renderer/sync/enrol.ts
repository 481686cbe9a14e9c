/** Redeems a code of the team's lead with the public half of this device's key; a lost answer is asked for again. */
import { err, ok, type Result } from '../../shared/base/result.ts'
import { ENROL_PATH, type EnrolAnswer, enrolAnswerSchema } from '../../shared/sync/enrolment.ts'
import type { HubFailure } from '../../shared/sync/sync-store.ts'
import type { Credentials } from './credentials.ts'
import { askHub, type HubAddress, readJson } from './hub-request.ts'

export interface Enrolling {
  readonly workspace: string
  readonly device: string
  /** As it was spoken or typed; the hub reads it whatever its dashes and case are. */
  readonly code: string
}

const PATIENCE = 30_000

export async function enrol(
  hub: HubAddress,
  credentials: Credentials,
  { workspace, device, code }: Enrolling,
): Promise<Result<EnrolAnswer, HubFailure>> {
  const key = await credentials.prepareKey(device)
  const body = { ws: workspace, code: code.trim(), device, key: { kty: 'OKP', crv: 'Ed25519', x: key.x } }
  const answer = await askHub(
    hub,
    {
      method: 'POST',
      path: ENROL_PATH,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      patience: PATIENCE,
      isOpen: true,
    },
    async response => enrolAnswerSchema.safeParse(await readJson(response)).data ?? null,
  )
  if (!answer.ok) return err(answer.error)
  await credentials.confirmKey(key, answer.value.audience)
  return ok(answer.value)
}
