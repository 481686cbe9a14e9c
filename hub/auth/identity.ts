/** Who is asking, after the token was checked and the membership was found. */
import type { HubRole } from '../../shared/sync/protocol.ts'

export interface Identity {
  readonly workspace: string
  /** `issuer subject` of a token, or `device <id>`; the key of the membership. */
  readonly subject: string
  readonly role: HubRole
  /** As events name the actor. */
  readonly person: { readonly id: string; readonly name: string }
  /** The partner organisation (MPN) a partner acts for; null for the review team. */
  readonly partner: string | null
  /** The device whose key signed the token; null for a token of the identity provider. */
  readonly device: string | null
}
