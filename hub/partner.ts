/**
 * `npm run partner -- …`: a partner from a terminal, over the hub's API with a partner's token, so that the loop of a
 * claim closes. It shows what the hub made of each move: applied, conflict, or rejected with the law's reason.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { createIdSource } from '../shared/base/id.ts'
import { claimFactsSchema } from '../shared/claim/claim.ts'
import type { DocumentRef } from '../shared/evidence/document.ts'
import { enrolPartner, openPartnerClient, type PartnerClient } from './partner/partner-client.ts'
import { partnerMoves } from './partner/partner-moves.ts'

const usage = `npm run partner -- enrol CODE [--hub URL] [--workspace team]
npm run partner -- create FACTS.json [--ruleset 2023]     the claim's facts, as in a bundle's manifest
npm run partner -- attach CLAIM --file PoE.pdf
npm run partner -- submit CLAIM
npm run partner -- answer CLAIM                            resubmit after a request
npm run partner -- edit CLAIM field=value …
npm run partner -- dispute CLAIM --text "why" [--file NEW.pdf]
npm run partner -- withdraw CLAIM --text "why"
npm run partner -- disassociate CLAIM --text "why"
npm run partner -- decline CLAIM [--name "Customer"]       the customer's refusal, passed on
npm run partner -- show CLAIM
--key FILE names the key file (partner-key.json)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hub: { type: 'string', default: 'http://127.0.0.1:8787' },
    workspace: { type: 'string', default: 'team' },
    key: { type: 'string', default: 'partner-key.json' },
    ruleset: { type: 'string', default: '2023' },
    file: { type: 'string' },
    text: { type: 'string', default: '' },
    name: { type: 'string' },
  },
})
const [command = '', subject = '', ...changes] = positionals

try {
  for (const line of await run()) console.log(line)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function run(): Promise<readonly string[]> {
  if (command === 'enrol') {
    const { hub, workspace, key } = values
    const person = await enrolPartner({ hub, workspace, code: subject, keyFile: key })
    return [`${person.name} may act in ${workspace}; the key is in ${key}`]
  }
  const isKnown = command === 'create' || command === 'show' || Object.hasOwn(partnerMoves, command)
  if (!isKnown || subject === '') return [usage]
  const client = await openPartnerClient(values.key)
  if (command === 'show') return [JSON.stringify(await client.view(subject), null, 2)]
  return command === 'create' ? create(client) : move(client)
}

async function create(client: PartnerClient): Promise<readonly string[]> {
  const facts = claimFactsSchema.parse(JSON.parse(await readFile(subject, 'utf8')))
  const ruleset = values.ruleset === '2020' ? '2020' : '2023'
  const actor = { role: 'partner', ...client.person } as const
  const event = { type: 'ClaimCreated', v: 1, guarded: false, body: { facts, ruleset } } as const
  return told(await client.record(facts.id, event, { actor, claimVersion: null }))
}

async function move(client: PartnerClient): Promise<readonly string[]> {
  const made = partnerMoves[command]
  if (!made) return [usage]
  const name = made.role === 'customer' ? (values.name ?? 'Customer') : client.person.name
  const actor = { role: made.role, id: client.person.id, name }
  const document = values.file ? await uploaded(client, values.file) : null
  const { claimVersion } = await client.view(subject)
  const at = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })
  const entries = made
    .entries({ changes, text: values.text, document })
    .map(entry => ({ ...entry, at, by: { role: made.role, name } }))
  const body = { entries, documents: document ? [document] : [] }
  const event = { type: 'PartyMoved', v: 1, guarded: made.isGuarded, body } as const
  return told(
    await client.record(subject, event, { actor, claimVersion: made.isGuarded ? claimVersion : null }),
  )
}

async function uploaded(client: PartnerClient, file: string): Promise<DocumentRef> {
  const { sha256, size } = await client.upload(await readFile(file))
  const now = Temporal.Now.instant()
  const id = createIdSource({ now: () => now }, bytes => crypto.getRandomValues(bytes)).create('event')
  return {
    id: `DOC-${id.slice(4)}`,
    fileName: basename(file),
    mediaType: file.toLowerCase().endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
    sha256,
    size,
    uploadedAt: now.toString({ smallestUnit: 'millisecond' }),
  }
}

function told({
  status,
  reason,
  claimVersion,
}: {
  status: string
  reason: string | null
  claimVersion: number
}) {
  if (status !== 'applied') process.exitCode = 1
  return [`${status}${reason ? `: ${reason}` : ''} (claim version ${claimVersion})`]
}
