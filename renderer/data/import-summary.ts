/** What an import did, in numbers and in what the reviewer has to know. */

export interface ImportSummary {
  readonly fileName: string
  readonly added: number
  readonly updated: number
  readonly unchanged: number
  /** Documents the manifest names and neither the archive nor the store has. */
  readonly missingDocuments: readonly { readonly claim: string; readonly fileName: string }[]
  readonly differences: readonly { readonly claim: string; readonly fields: readonly string[] }[]
}
