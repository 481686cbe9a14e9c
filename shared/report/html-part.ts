/** A titled part of one claim's report. Its id names the claim, because a file may hold many claims. */
import { html, type Markup } from './markup.ts'
import type { Report } from './report.ts'

export interface Part {
  readonly name: string
  readonly title: string
  readonly content: Markup | readonly (Markup | null)[]
}

export function part({ claim }: Report, { name, title, content }: Part): Markup {
  const id = partId(claim.id, name)
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`
}

export function partId(claim: string, name: string): string {
  return `${claim}-${name}`
}
