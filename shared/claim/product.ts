/**
 * Whether two names mean one product, and which products a page's text names. Claims, incumbents and PoE write them
 * differently (“ProPlus”, “Microsoft 365 Apps”), so whatever compares products compares their keys. The table is
 * product-names.ts; a name it does not know is its own key. Nothing here judges whether a product is proven.
 */
import { bundles, type ProductNames, productNames } from './product-names.ts'

export interface NamedProduct {
  /** The keys of the product, several for a bundle. */
  readonly keys: readonly string[]
  /** As it stands in the text. */
  readonly text: string
  /** UTF-16 offset in the text. */
  readonly at: number
}

const entries: readonly { readonly keys: readonly string[]; readonly said: ProductNames }[] = [
  ...Object.entries(productNames).map(([key, said]) => ({ keys: [key], said })),
  ...bundles.map(bundle => ({ keys: bundle.products, said: bundle })),
]

const keysByName = new Map(
  entries.flatMap(({ keys, said }) =>
    [...keys.filter(() => keys.length === 1), ...allNames(said)].map(name => [plain(name), keys] as const),
  ),
)

/** The keys of the products a name stands for: one, or several for a bundle. */
export function productKeys(name: string): readonly string[] {
  const said = plain(name)
  return keysByName.get(said) ?? [said]
}

/** One product under two names; a bundle is the same as another name of that bundle only. */
export function sameProduct(a: string, b: string): boolean {
  return productKeys(a).join() === productKeys(b).join()
}

/**
 * The products a text names, in order. The longest name wins (“Teams Phone” is not Teams). Everyday words count only
 * after the maker's name, or in a list that it began (“Dynamics 365 Sales and Customer Service”).
 */
export function productsNamedIn(text: string): readonly NamedProduct[] {
  const found: NamedProduct[] = []
  let listEnds = -1
  for (const match of text.matchAll(anyName)) {
    const { maker = '', name = '' } = match.groups ?? {}
    const inList = listEnds >= 0 && listGap.test(text.slice(listEnds, match.index))
    const keys = namedKeys(name, inList ? 'dynamics' : maker)
    if (!keys) continue
    found.push({ keys, text: match[0], at: match.index })
    listEnds = maker !== '' || inList ? match.index + match[0].length : -1
  }
  return found
}

function namedKeys(name: string, maker: string): readonly string[] | null {
  const said = spaced(name)
  const keys = keysByName.get(plain(name)) ?? null
  if (!keys || /^(microsoft\s+|ms\s+)?d/i.test(maker)) return keys
  if (afterDynamics.has(said)) return null
  if (maker !== '') return keys
  if (codes.has(said)) return name === name.toUpperCase() ? keys : null
  // “Teams” is a product where it is written as a name, “teams” are people.
  if (said === 'teams') return name.startsWith('T') ? keys : null
  return everyday.has(said) ? null : keys
}

const everyday = namesOf(said => said.everyday)
const afterDynamics = namesOf(said => said.afterDynamics)
const codes = namesOf(said => said.codes)

const listGap = /^\s*(?:[,、，/&+·]|and|or|및|와|과|和|及|与)?\s*(?:and|or)?\s*$/i
const anyName = namePattern()

/** Letters and digits end a Latin name; Korean particles and Chinese words follow without a space. */
function namePattern(): RegExp {
  const alternatives = entries
    .flatMap(({ keys, said }) => [...(keys.length === 1 ? keys : []), ...allNames(said)])
    .toSorted((a, b) => b.length - a.length)
    .map(name => name.split(' ').map(escaped).join('\\s+'))
  const maker =
    '(?<maker>(?:microsoft\\s+|ms\\s+)?(?:dynamics\\s*365\\s*|dynamics\\s+|d365\\s*)(?:for\\s+)?|microsoft\\s+|ms\\s+)?'
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{N}])${maker}(?<name>${alternatives.join('|')})(?![\\p{Script=Latin}\\p{N}])`,
    'giu',
  )
}

function allNames({ names, everyday: a = [], afterDynamics: b = [], codes: c = [] }: ProductNames) {
  return [...names, ...a, ...b, ...c]
}

function namesOf(pick: (said: ProductNames) => readonly string[] | undefined): ReadonlySet<string> {
  return new Set(entries.flatMap(({ said }) => (pick(said) ?? []).map(spaced)))
}

/** Case, width, white space and the maker's name do not tell products apart; editions and numbers do. */
function plain(name: string): string {
  const folded = spaced(name)
  if (/^microsoft (365|정보|信息)/.test(folded)) return folded
  const short = folded.replace(/^(microsoft |ms )/, '').replace(/^(dynamics 365|dynamics|d365) (for )?/, '')
  return short === '' ? folded : short
}

function spaced(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
