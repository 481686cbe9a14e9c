/**
 * Kills a hub process with SIGKILL, again and again, while a desk pushes. What was acknowledged must be there after each
 * restart, under the same hash; at the end the log must be whole and hold every event once.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createKeyPair, signDeviceToken } from '../../../hub/auth/device-token.ts'
import { createCode, invite, redeem } from '../../../hub/auth/enrolment.ts'
import { readConfig } from '../../../hub/config.ts'
import { addWorkspace } from '../../../hub/database/workspaces.ts'
import { verifyLog } from '../../../hub/log/record-rows.ts'
import { type Hub, openHub } from '../../../hub/open-hub.ts'
import type { DeviceId } from '../../../shared/base/id.ts'
import { type HelloAnswer, helloAnswerSchema, pushAnswerSchema } from '../../../shared/sync/protocol.ts'
import { aClaim, commentAdded, imported } from '../builders.ts'
import { createDeviceLog, type DeviceLog } from './device-log.ts'

export interface Killing {
  readonly folder: string
  readonly databaseUrl: string | null
  readonly kills: number
  /** 0…1, for the moment of each kill. */
  random(): number
}

export interface Killed {
  readonly kills: number
  readonly acknowledged: number
  /** Acknowledged events that were not there afterwards. */
  readonly lost: number
  readonly chainWhole: boolean
  /** Events in the hub beyond what the desk has made: 0, or something was doubled. */
  readonly doubled: number
}

const ws = 'team'
const BATCH = 5
/** Milliseconds of pushing before a kill, at most. */
const LONGEST = 250

export async function killHub({ folder, databaseUrl, kills, random }: Killing): Promise<Killed> {
  const environment: Readonly<Record<string, string>> = databaseUrl ? { DATABASE_URL: databaseUrl } : {}
  const open = () => openHub(readConfig(['--data', folder], environment))
  const desk = await enrolled(await open())
  let acknowledged = 0
  let lost = 0
  for (let kill = 0; kill < kills; kill++) {
    const child = startHub(folder, environment)
    const url = await addressOf(child)
    const hello = await greet(url, desk, acknowledged)
    const isThere =
      acknowledged === 0 ||
      (hello.last.seq >= acknowledged && hello.atHead === hashAt(desk.log, acknowledged))
    if (!isThere) lost += Math.max(1, acknowledged - hello.last.seq)
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * LONGEST)
    acknowledged = await pushUntilKilled(url, desk, hello)
    clearTimeout(timer)
    await ended(child)
  }
  const hub = await open()
  const verdict = await verifyLog(work => hub.database.inWorkspace(ws, work), ws)
  const head = await hub.log.read(ws, view => view.head())
  const last = (await hub.log.read(ws, view => view.device(desk.device)))?.last.seq ?? 0
  await hub.close()
  lost += Math.max(0, acknowledged - last)
  return { kills, acknowledged, lost, chainWhole: verdict.ok, doubled: head - last }
}

interface Desk {
  readonly device: DeviceId
  readonly log: DeviceLog
  token(): Promise<string>
}

async function enrolled(hub: Hub): Promise<Desk> {
  const person = { id: 'mina', name: 'Mina Seo' }
  const device = 'dev_killed' as DeviceId
  const { privateKey, publicKey } = await createKeyPair()
  const code = createCode(bytes => crypto.getRandomValues(bytes))
  const now = hub.now()
  await addWorkspace(hub.database, { id: ws, createdAt: 0 })
  await hub.database.inWorkspace(ws, async sql => {
    const expiresAt = now.add({ hours: 1 })
    await invite(sql, { workspace: ws, role: 'reviewer', person, partner: null }, { code, expiresAt })
    await redeem(sql, { workspace: ws, code, device, publicKey: JSON.stringify(publicKey), now })
  })
  await hub.close()
  return {
    device,
    log: createDeviceLog({ device, workspace: ws, role: 'reviewer', person }),
    token: () => {
      const seconds = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000)
      return signDeviceToken({ device, privateKey }, { audience: hub.config.audience, seconds })
    },
  }
}

function startHub(folder: string, environment: Readonly<Record<string, string>>): ChildProcess {
  const args = ['hub/main.ts', '--data', folder, '--port', '0']
  return spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the hub has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^hub: (\S+)/.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the hub did not start')
}

async function ask(url: string, desk: Desk, body: unknown): Promise<unknown> {
  const headers = { Authorization: `Bearer ${await desk.token()}`, 'Content-Type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`refused: ${await response.text()}`)
  return response.json()
}

async function greet(url: string, desk: Desk, acknowledged: number): Promise<HelloAnswer> {
  const head = { seq: acknowledged, hash: hashAt(desk.log, acknowledged) }
  const hello = { device: desk.device, ws, protocol: 1, head, acked: acknowledged, cursor: 0, epoch: null }
  return helloAnswerSchema.parse(await ask(`${url}/v1/hello`, desk, hello))
}

/** Answers the last event that was acknowledged. Any error but the connection's end is a defect. */
async function pushUntilKilled(url: string, desk: Desk, { epoch, last }: HelloAnswer): Promise<number> {
  let acknowledged = last.seq
  for (;;) {
    while (desk.log.events.length < acknowledged + BATCH) addEvent(desk.log)
    const push = { epoch, ...desk.log.push(acknowledged + 1, BATCH) }
    try {
      const answer = pushAnswerSchema.parse(await ask(`${url}/v1/ws/${ws}/push`, desk, push))
      if (answer.hash !== hashAt(desk.log, answer.ackedThrough)) throw new Error('acknowledged another event')
      acknowledged = answer.ackedThrough
    } catch (error) {
      if (error instanceof TypeError) return acknowledged
      throw error
    }
  }
}

/** A new claim now and then, so that folding one of them stays cheap. */
function addEvent(log: DeviceLog): void {
  const made = log.events.length
  const claim = `CLM-${Math.floor(made / 100)}`
  log.add(claim, made % 100 === 0 ? imported({ facts: aClaim({ id: claim }) }) : commentAdded(String(made)))
}

function hashAt(log: DeviceLog, seq: number): string {
  return log.events[seq - 1]?.hash ?? '0'.repeat(64)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
