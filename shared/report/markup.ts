/**
 * HTML that cannot be written unescaped: `html` escapes every text put into it, and only what `html` itself made goes
 * in as markup. Other people's words go through `said`, which isolates their direction and makes invisible direction
 * marks visible, so that a file name cannot show its letters in another order.
 */

export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | readonly Part[]

/** Tagged template: literal parts are markup, values are text, attribute values must stand in double quotes. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const markup = literals.map((literal, index) =>
    index === 0 ? literal : rendered(values[index - 1] ?? null) + literal,
  )
  return { markup: markup.join('') }
}

/** Somebody's own words or name; line breaks are kept by the style sheet. */
export function said(text: string): Markup {
  return html`<bdi>${visibleDirections(text)}</bdi>`
}

/** What `said` makes a page show, for whoever compares a page with its data. */
export function saidText(text: string): string {
  return readable(visibleDirections(text))
}

/** Words inside a sentence or an attribute, where no element can isolate them. */
export function saidInline(text: string): string {
  return `\u2068${visibleDirections(text)}\u2069`
}

/** What is ours and holds no foreign text that was not made harmless where it was written: style sheet, script, data. */
export function trusted(markup: string): Markup {
  return { markup }
}

function rendered(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return isList(part) ? part.map(rendered).join('') : part.markup
}

function isList(part: Markup | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return readable(text).replace(/[&<>"']/g, sign => entities[sign] ?? sign)
}

/** Control characters and halves of characters have no place in a page. */
function readable(text: string): string {
  return text.toWellFormed().replace(/\p{Cc}/gu, sign => (sign === '\n' || sign === '\t' ? sign : '\ufffd'))
}

function visibleDirections(text: string): string {
  return text.replace(
    /[\u202a-\u202e\u2066-\u2069]/g,
    sign => `[U+${sign.charCodeAt(0).toString(16).toUpperCase()}]`,
  )
}
