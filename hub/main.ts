/**
 * `npm run hub`: serves a team's hub; `npm run hub -- enrol|import|export|backup|restore|verify …` acts on it. A command
 * for a folder whose hub is running is carried out by that hub.
 */

import { isCommand, runCommand } from './commands/commands.ts'
import { callRunningHub, lockFolder } from './commands/folder-lock.ts'
import { readConfig } from './config.ts'
import { type Hub, openHub } from './open-hub.ts'
import { serveHub } from './server/serve.ts'

const [first = '', ...rest] = process.argv.slice(2)
const command = first.startsWith('--') || first === '' ? null : first
const args = command === null ? process.argv.slice(2) : rest

try {
  if (command === null) await serve()
  else if (isCommand(command)) await carryOut(command)
  else throw new Error(`no such command: ${command} (enrol, import, export, backup, restore, verify)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function serve(): Promise<void> {
  const config = readConfig(args, process.env)
  const lock = await lockFolder(config.data)
  if (!lock) throw new Error(`a hub is already running on ${config.data}`)
  const hub = await openHub(config)
  lock.answer(async call =>
    call.name === 'restore' ? { ok: false, lines: ['stop the hub first'] } : runCommand(hub, call),
  )
  const serving = await serveHub(hub, { onDefect: error => console.error(error) })
  console.log(`hub: ${serving.url} (${hub.database.engine}, data in ${config.data})`)
  const stop = async () => {
    await serving.close()
    await hub.close()
    await lock.release()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

async function carryOut(name: string): Promise<void> {
  const config = readConfig(args, process.env)
  const call = { name, args, folder: process.cwd() }
  const lock = await lockFolder(config.data)
  const answer = lock
    ? await alone(await openHub(config), hub => runCommand(hub, call))
    : await callRunningHub(config.data, call)
  await lock?.release()
  for (const line of answer.lines) (answer.ok ? console.log : console.error)(line)
  process.exitCode = answer.ok ? 0 : 1
}

async function alone<T>(hub: Hub, work: (hub: Hub) => Promise<T>): Promise<T> {
  try {
    return await work(hub)
  } finally {
    await hub.close()
  }
}
