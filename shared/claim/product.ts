/**
 * The names one product goes by, and the bundles that stand for several. Claims, incumbents and PoE write them
 * differently (“ProPlus”, “Microsoft 365 Apps”), so whatever compares products compares their keys. The table is small
 * on purpose: a name it does not know is its own key. Sources: domain.md §8 [B-CE].
 */

/** Key → the other names, in the spelling of `plain`. */
const aliasesByKey: Readonly<Record<string, readonly string[]>> = {
  'microsoft 365 apps': [
    'proplus',
    'office 365 proplus',
    'm365 apps',
    'microsoft 365 apps for enterprise',
    'office proplus',
  ],
  'entra id': [
    'aadp',
    'azure ad premium',
    'azure ad premium p1',
    'azure ad premium p2',
    'azure active directory premium',
    'entra id p1',
    'entra id p2',
    'azure ad',
    'aad',
  ],
  purview: [
    'mip',
    'microsoft information protection',
    'information protection',
    'azure information protection',
    'purview information protection',
  ],
  'viva engage': ['yammer', 'yammer enterprise'],
  'defender for endpoint': ['mde', 'windows defender atp', 'defender atp'],
  'defender for office 365': ['mdo', 'office 365 atp', 'office 365 advanced threat protection'],
  'defender for identity': ['mdi', 'azure atp', 'azure advanced threat protection'],
  'exchange online': ['exo', 'exchange'],
  'sharepoint online': ['spo', 'sharepoint'],
  intune: ['endpoint manager', 'mem'],
  teams: ['microsoft teams'],
  sales: ['dynamics 365 sales', 'sales enterprise', 'sales professional'],
  'customer service': ['dynamics 365 customer service'],
  'field service': ['dynamics 365 field service'],
  'supply chain management': ['supply chain', 'scm'],
  finance: ['dynamics 365 finance'],
}

/** A bundle claims everything in it. */
const productsOfBundle: Readonly<Record<string, readonly string[]>> = {
  'ce bundle': ['sales', 'customer service', 'field service'],
  ce: ['sales', 'customer service', 'field service'],
  'customer engagement': ['sales', 'customer service', 'field service'],
  'customer engagement plan': ['sales', 'customer service', 'field service'],
  'f&o bundle': ['finance', 'supply chain management'],
  'f&o': ['finance', 'supply chain management'],
  'finance and operations': ['finance', 'supply chain management'],
  'finance & operations': ['finance', 'supply chain management'],
}

const keyByAlias = new Map(
  Object.entries(aliasesByKey).flatMap(([key, aliases]) =>
    aliases.map(alias => [plain(alias), key] as const),
  ),
)

/** The keys of the products a name stands for: one, or several for a bundle. */
export function productKeys(name: string): readonly string[] {
  const said = plain(name)
  const bundled = productsOfBundle[said]
  if (bundled) return bundled
  return [keyByAlias.get(said) ?? said]
}

/** Case, width, white space and the maker's name do not tell products apart; editions and numbers do. */
function plain(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  if (folded.startsWith('microsoft 365 apps')) return folded
  const short = folded.replace(/^(microsoft |ms )/, '').replace(/^(dynamics 365|dynamics|d365) (for )?/, '')
  return short === '' ? folded : short
}
