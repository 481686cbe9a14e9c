/**
 * Names and numbers in a quote, brought to a form in which two people would call them equal: case, width, punctuation,
 * legal forms of companies, GUID spellings. Only finds and folds; identity-diff.ts compares with the claim.
 */

/** Bare GUIDs, however braced, cased or spaced out by the page. */
export function guidsIn(text: string): readonly string[] {
  return [
    ...folded(text).matchAll(
      /(?<![0-9a-f])[0-9a-f]{8}(?:\s*-?\s*)(?:[0-9a-f]{4}\s*-?\s*){3}[0-9a-f]{12}(?![0-9a-f])/g,
    ),
  ].map(([guid]) => foldGuid(guid))
}

export function foldGuid(text: string): string {
  return folded(text).replace(/[^0-9a-f]/g, '')
}

/** Domains on their own, in addresses of mail and web. */
export function domainsIn(text: string): readonly string[] {
  const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?'
  const domain = new RegExp(
    `(?<![\\p{L}\\p{N}.-])(?:${label}\\.)+(?!pdf|docx?|xlsx?|pptx?)[a-z\\uAC00-\\uD7A3\\u4E00-\\u9FFF]{2,}(?![\\p{L}\\p{N}-])`,
    'gu',
  )
  return [...folded(text).matchAll(domain)].map(([found]) => foldDomain(found))
}

export function foldDomain(text: string): string {
  return folded(text)
    .replace(/^www\./, '')
    .replace(/\.$/, '')
}

/** Numbers of an MPN ID's length that stand after a word for it, or alone. */
export function partnerIdsIn(text: string): readonly string[] {
  const said = folded(text)
  const labelled = [
    ...said.matchAll(
      /(?:mpn|partner\s?id|pla\s?id|location\s?id|파트너\s?id|合作伙伴\s?id)[^0-9a-z]{0,12}(?:id)?[^0-9a-z]{0,6}(\d{4,10})(?!\d)/g,
    ),
  ].map(([, id = '']) => id)
  return labelled.length > 0
    ? labelled
    : [...said.matchAll(/^\D{0,3}(\d{5,10})\D{0,3}$/g)].map(([, id = '']) => id)
}

export type Party = 'customer' | 'partner'

const labels: Readonly<Record<Party, string>> = {
  customer:
    'customer(?:\\s+(?:company|name))?|client(?:\\s+name)?|고객(?:사|명|\\s*회사)?|客户(?:名称|公司)?',
  partner:
    '(?:service\\s+provider|consultant)|partner(?:\\s+(?:company|name))?|supplier|contractor|파트너(?:사|명)?|合作伙伴(?:名称)?',
}

/** What stands after “Customer:”, “고객:”, “客户：”, up to the end of the line or the next such label. */
export function labelledName(text: string, party: Party): string | null {
  const value = new RegExp(
    `(?:^|[\\n;,.(])\\s*(?:${labels[party]})\\s*[:=]\\s*(?<value>[^\\n;:]+)`,
    'iu',
  ).exec(text.normalize('NFKC'))?.groups?.value
  const next = new RegExp(
    `\\s+(?:${labels.customer}|${labels.partner}|tenant|domain|테넌트|도메인|租户|域)\\b.*$`,
    'iu',
  )
  return value?.replace(next, '').trim() || null
}

/** Words of a name, without punctuation and legal forms (“Contoso, Inc.” = “CONTOSO”; “㈜콘토소” = “콘토소”). */
function nameWords(name: string): readonly string[] {
  const words = folded(name)
    .replace(/\((주|유|株|有)\)|주식회사|유한회사|股份有限公司|有限责任公司|有限公司|株式会社/g, ' ')
    .replace(/[’']s\b/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(word => word !== '')
  const kept = words.filter(word => !legalForms.has(word))
  return kept.length > 0 ? kept : words
}

const legalForms = new Set(
  'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag kg se sa sas sarl bv nv spa srl oy ab as pty pte kk the'.split(
    ' ',
  ),
)

export function isWholeName(text: string, name: string): boolean {
  return nameWords(text).join(' ') === nameWords(name).join(' ')
}

/** The name's words in a row; Korean particles and Chinese words may follow it without a space. */
export function namesIt(text: string, name: string): boolean {
  const words = ` ${nameWords(text).join(' ')} `
  const wanted = nameWords(name).join(' ')
  const isEastAsian = /[\p{Script=Hangul}\p{Script=Han}]$/u.test(wanted)
  return wanted !== '' && words.includes(isEastAsian ? wanted : ` ${wanted} `)
}

/**
 * A quote that is nothing but a name: a few capitalised words, as in a heading or a signature block. Korean and Chinese
 * have no capitals, so there only a label tells a sister company.
 */
export function looksLikeName(text: string): boolean {
  const words = text.normalize('NFKC').trim().split(/\s+/)
  return (
    words.length <= 5 &&
    words.every(word => /^[\p{Lu}&]|^(of|and|the)$/u.test(word)) &&
    !/[.:;!?]\s/.test(text)
  )
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase()
}
