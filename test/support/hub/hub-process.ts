/** The real hub as a process of its own, on PGlite in a temporary folder; it can be killed and started again on it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface HubProcess {
  /** `http://127.0.0.1:PORT`; the same after a restart. */
  readonly url: string
  /** Answers the code. */
  enrol(person: { readonly id: string; readonly name: string }): Promise<string>
  /** As a power cut would. */
  kill(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

export async function openHubProcess(): Promise<HubProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'proofdesk-hub-'))
  let running = await serve(folder, 0)
  const { url, port } = running
  return {
    url,
    async enrol({ id, name }) {
      const lines = await run(['enrol', '--data', folder, '--name', name, '--id', id])
      const code = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/.exec(lines)?.[0]
      if (!code) throw new Error(`no code: ${lines}`)
      return code
    },
    kill: () => ended(running.process, 'SIGKILL'),
    async start() {
      running = await serve(folder, port)
    },
    async close() {
      await ended(running.process, 'SIGTERM')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

interface Running {
  readonly process: ChildProcess
  readonly url: string
  readonly port: number
}

function serve(folder: string, port: number): Promise<Running> {
  const child = spawn(process.execPath, ['hub/main.ts', '--data', folder, '--port', String(port)])
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const found = /hub: (http:\/\/127\.0\.0\.1:(\d+))/.exec(said)
      if (found) resolve({ process: child, url: found[1] ?? '', port: Number(found[2]) })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', code => reject(new Error(`the hub ended with ${code}: ${said}`)))
  })
}

function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['hub/main.ts', ...args])
  return new Promise(resolve => {
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
    child.once('close', () => resolve(said))
  })
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}
