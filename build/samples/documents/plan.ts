/*
 * What a sample document says, as plain data: sections made of blocks, in the order of the pages.
 * It knows nothing of PDF; render-plan.ts draws it. Every document maker in this folder returns one DocumentPlan.
 */
export type Look = 'ledger' | 'letter' | 'modern' | 'korean' | 'chinese'

export type Signature = {
  readonly party: string
  readonly name: string
  readonly title: string
  /** As written on the page; empty when nobody has signed. */
  readonly date: string
  readonly signed: boolean
}

export type SignatureLabels = {
  readonly signature: string
  readonly name: string
  readonly title: string
  readonly date: string
}

export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly bold?: boolean; readonly small?: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly numbered?: boolean }
  | { readonly kind: 'facts'; readonly rows: ReadonlyArray<readonly [string, string]> }
  | {
      readonly kind: 'table'
      readonly widths: readonly number[]
      readonly head: readonly string[]
      readonly rows: ReadonlyArray<readonly string[]>
    }
  | {
      readonly kind: 'ticks'
      readonly columns: number
      readonly items: ReadonlyArray<{ readonly label: string; readonly ticked: boolean }>
    }
  | {
      readonly kind: 'signatures'
      readonly labels: SignatureLabels
      readonly parties: readonly Signature[]
      readonly stacked?: boolean
    }

export type Section = {
  readonly title: string
  readonly blocks: readonly Block[]
  readonly newPage?: boolean
  readonly landscape?: boolean
  /** Letters and e-mails carry no visible section titles and no outline. */
  readonly untitled?: boolean
}

export type Cover = {
  readonly title: string
  readonly subtitle: string
  readonly lines: readonly string[]
  readonly notice: string
}

export type DocumentPlan = {
  readonly title: string
  readonly author: string
  /** Written into the PDF's metadata, so that two runs give the same bytes. */
  readonly createdAt: string
  readonly language: 'en' | 'ko' | 'zh-CN' | 'es'
  readonly look: Look
  readonly cover?: Cover
  readonly header: string
  readonly sections: readonly Section[]
  readonly password?: string
}
