/** What can be asked of a hub from a terminal, one function each: `npm run hub -- NAME …`. They answer lines to print. */
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hubRoleSchema, workspaceSchema } from '../../shared/sync/protocol.ts'
import { createCode, invite } from '../auth/enrolment.ts'
import { addMember } from '../auth/members.ts'
import { providerSubject } from '../auth/provider-token.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { exportBundle } from '../bundle/export-bundle.ts'
import { importBundle } from '../bundle/import-bundle.ts'
import { openBundleFile } from '../bundle/open-bundle-file.ts'
import { addWorkspace, workspacesOf } from '../database/workspaces.ts'
import type { HubParts } from '../hub-parts.ts'
import { verifyLog } from '../log/record-rows.ts'
import { newEpoch } from '../open-hub.ts'
import type { CommandAnswer, CommandCall } from './folder-lock.ts'

/** Said to the person at the terminal, instead of a stack. */
class CommandRefused extends Error {}

const options = {
  workspace: { type: 'string', default: 'team' },
  role: { type: 'string', default: 'reviewer' },
  name: { type: 'string' },
  id: { type: 'string' },
  mpn: { type: 'string' },
  subject: { type: 'string' },
  days: { type: 'string', default: '3' },
  ruleset: { type: 'string', default: '2020' },
  // Read by config.ts from the same line.
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  country: { type: 'string' },
  'time-zone': { type: 'string' },
} as const

interface Arguments {
  readonly parts: HubParts
  readonly values: Readonly<Partial<Record<keyof typeof options, string>>>
  /** The file that was named. */
  file(): string
}

type CommandFunction = (given: Arguments) => Promise<readonly string[]>

const commands: Readonly<Record<string, CommandFunction>> = {
  enrol,
  async import(given) {
    const workspace = await workspaceOf(given)
    const file = given.file()
    const actor = { role: 'reviewer', id: 'hub', name: given.values.name ?? 'Hub import' } as const
    const done = await importBundle(given.parts, await openBundleFile(file), {
      workspace,
      fileName: basename(file),
      actor,
    })
    const missing = done.missing > 0 ? `, ${done.missing} documents missing from the archive` : ''
    return [
      `${done.claims} claims read, ${done.changed} new or changed, ${done.documents} documents${missing}`,
    ]
  },
  async export(given) {
    const workspace = await workspaceOf(given)
    const ruleset = given.values.ruleset === '2023' ? '2023' : '2020'
    const done = await exportBundle(given.parts, given.file(), { workspace, ruleset })
    return [`${done.claims} claims of the ${ruleset} rules and ${done.documents} documents written`]
  },
  async backup({ parts, file }) {
    const done = await writeBackup(parts, file())
    return [`${done.workspaces} workspaces, ${done.events} events, ${done.documents} documents written`]
  },
  async restore({ parts, file }) {
    const verify = async (workspace: string) => {
      const verdict = await verifyLog(work => parts.database.inWorkspace(workspace, work), workspace)
      if (!verdict.ok) throw new CommandRefused(`the log of ${workspace} is broken at ${verdict.n}`)
    }
    const done = await restoreBackup({ ...parts, newEpoch: newEpoch(), verify }, file())
    return [
      `${done.workspaces} workspaces, ${done.events} events, ${done.documents} documents restored and verified`,
      'a new epoch has begun: desks will send again what this backup does not have',
    ]
  },
  async verify({ parts }) {
    const lines: string[] = []
    for (const { id } of await workspacesOf(parts.database)) {
      const verdict = await verifyLog(work => parts.database.inWorkspace(id, work), id)
      if (!verdict.ok) throw new CommandRefused(`${id}: broken at ${verdict.n}`)
      lines.push(`${id}: ${verdict.n} events, chain whole`)
    }
    return lines
  },
}

export function isCommand(name: string): boolean {
  return Object.hasOwn(commands, name)
}

export async function runCommand(parts: HubParts, call: CommandCall): Promise<CommandAnswer> {
  try {
    const { values, positionals } = parseArgs({ args: [...call.args], options, allowPositionals: true })
    const file = () => {
      const [named] = positionals
      if (!named) throw new CommandRefused(`usage: npm run hub -- ${call.name} FILE`)
      return resolve(call.folder, named)
    }
    const lines = await commands[call.name]?.({ parts, values, file })
    return { ok: lines !== undefined, lines: lines ?? [`no such command: ${call.name}`] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ok: false, lines: [error.message] }
  }
}

async function enrol(given: Arguments): Promise<readonly string[]> {
  const { parts, values } = given
  const workspace = await workspaceOf(given)
  const role = hubRoleSchema.parse(values.role)
  const name = values.name?.trim()
  if (!name) throw new CommandRefused('--name is missing: who is this person?')
  if (role === 'partner' && !values.mpn)
    throw new CommandRefused('--mpn is missing: which partner does this person act for?')
  const person = { id: values.id ?? idOf(name), name }
  const partner = role === 'partner' ? (values.mpn ?? null) : null
  const now = parts.now()
  if (values.subject) {
    const { identityProvider } = parts.config
    if (!identityProvider)
      throw new CommandRefused('--subject needs an identity provider: set PROOFDESK_HUB_ISSUER')
    const subject = providerSubject(identityProvider.issuer, values.subject)
    const member = { workspace, subject, role, person, partner, at: now.epochMilliseconds }
    await parts.database.inWorkspace(workspace, sql => addMember(sql, member))
    return [`${name} is ${role} in ${workspace} and signs in at ${identityProvider.issuer}`]
  }
  const code = createCode(bytes => crypto.getRandomValues(bytes))
  const days = Number(values.days)
  const expiresAt = now.add({ hours: 24 * days })
  await parts.database.inWorkspace(workspace, sql =>
    invite(sql, { workspace, role, person, partner }, { code, expiresAt }),
  )
  return [
    `code for ${name} (${role}, id ${person.id}) in workspace ${workspace}: ${code}`,
    `works once, until ${expiresAt.toString({ smallestUnit: 'second' })}`,
  ]
}

async function workspaceOf({ parts, values }: Arguments): Promise<string> {
  const named = workspaceSchema.safeParse(values.workspace)
  if (!named.success)
    throw new CommandRefused('--workspace takes a to z, 0 to 9 and dashes, and is not "local"')
  await addWorkspace(parts.database, { id: named.data, createdAt: parts.now().epochMilliseconds })
  return named.data
}

/** `Mina Seo` → `mina-seo`; a name in another script is kept as it is. */
function idOf(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, '-').slice(0, 64)
}
