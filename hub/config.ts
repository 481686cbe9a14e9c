/**
 * What a hub is started with: options of the command line, secrets and addresses from the environment. Read once, in
 * main.ts; everything else is handed its part. A wrong value stops the start with the name of the setting.
 */
import { parseArgs } from 'node:util'
import { z } from 'zod'

/** Signatures of asymmetric keys only: with a shared secret whoever can check a token could also make one. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'] as const

const identityProviderSchema = z.object({
  issuer: z.url(),
  audience: z.string().min(1),
  /** A file, or a URL at the issuer's own origin. */
  jwks: z.string().min(1),
  algorithms: z.array(z.enum(algorithms)).min(1),
})
export type IdentityProviderConfig = z.infer<typeof identityProviderSchema>

const configSchema = z.object({
  host: z.string().min(1),
  port: z.coerce.number().int().min(0).max(65_535),
  /** Folder of the documents and, without a database URL, of the embedded database. */
  data: z.string().min(1),
  databaseUrl: z.string().min(1).nullable(),
  /** null = people come in by enrolment codes alone. */
  identityProvider: identityProviderSchema.nullable(),
  /** What the tokens that devices sign must be meant for. */
  audience: z.string().min(1),
  /** Pages that may ask this hub; `*` stands for any port. */
  origins: z.array(z.string().min(1)),
  /** null = figures are shown on a hub that listens to this computer only. */
  metricsToken: z.string().min(16).nullable(),
  calendar: z.object({ country: z.string().length(2), timeZone: z.string(), closures: z.array(z.string()) }),
})
export type HubConfig = z.infer<typeof configSchema>

export const options = {
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8787' },
  data: { type: 'string', default: 'hub-data' },
  country: { type: 'string', default: 'US' },
  'time-zone': { type: 'string', default: 'UTC' },
} as const

export type Environment = Readonly<Record<string, string | undefined>>

export function readConfig(args: readonly string[], environment: Environment): HubConfig {
  const { values } = parseArgs({ args: [...args], options, strict: false })
  const parsed = configSchema.safeParse({
    host: values.host,
    port: values.port,
    data: values.data,
    databaseUrl: environment.DATABASE_URL || null,
    identityProvider: identityProviderOf(environment),
    audience: environment.PROOFDESK_HUB_AUDIENCE || 'proofdesk-hub',
    origins: listOf(environment.PROOFDESK_HUB_ORIGINS) ?? defaultOrigins,
    metricsToken: environment.PROOFDESK_HUB_METRICS_TOKEN || null,
    calendar: {
      country: values.country,
      timeZone: values['time-zone'],
      closures: listOf(environment.PROOFDESK_HUB_CLOSURES) ?? [],
    },
  })
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; '))
}

/** The desktop app, and the browser host, which takes any free port of this computer. */
const defaultOrigins = ['app://bundle', 'http://127.0.0.1:*', 'http://localhost:*']

function identityProviderOf(environment: Environment): unknown {
  const issuer = environment.PROOFDESK_HUB_ISSUER
  if (!issuer) return null
  return {
    issuer,
    audience: environment.PROOFDESK_HUB_AUDIENCE || 'proofdesk-hub',
    jwks: environment.PROOFDESK_HUB_JWKS ?? '',
    algorithms: listOf(environment.PROOFDESK_HUB_ALGORITHMS) ?? ['RS256', 'ES256'],
  }
}

function listOf(text: string | undefined): readonly string[] | null {
  return text
    ? text
        .split(',')
        .map(part => part.trim())
        .filter(part => part !== '')
    : null
}
