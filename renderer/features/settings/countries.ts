/** Countries a team's calendar can follow, by the name readers of a language know, in that language's order. */

/** ISO 3166-1 alpha-2, those with public holidays known to the calendar and partners in the programme. */
const codes =
  'AE AR AT AU BE BG BR CA CH CL CN CO CR CZ DE DK EC EE EG ES FI FR GB GR HK HR HU ID IE IL IN IS IT JP KE KR LT LU LV MA MX MY NG NL NO NZ PA PE PH PL PR PT RO RS SA SE SG SI SK TH TR TW UA US UY VN ZA'

export interface Country {
  readonly code: string
  readonly name: string
}

export function countriesIn(language: string): readonly Country[] {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const { compare } = new Intl.Collator(language)
  return codes
    .split(' ')
    .map(code => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name))
}
