/**
 * The dates written in a quote, as English, Korean and Chinese papers write them. A date that can be read two ways
 * (02/03/2020) keeps both readings, because guessing one is how an old signature passes. Nothing is checked against the
 * claim here; date-ruler.ts does that.
 */

export interface WrittenDate {
  /** As it stands in the text. */
  readonly text: string
  /** ISO calendar dates, earliest first; two where day and month could change places. */
  readonly readings: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const year = '(?<year>\\d{4})'

type Parts = Readonly<Record<string, string | undefined>>
type Reading = (parts: Parts) => readonly (string | null)[]

const named: Reading = ({ year, month = '', day }) => [
  isoDate(year, months.indexOf(month.slice(0, 3).toLowerCase()) + 1, day),
]
const numbered: Reading = ({ year, month, day }) => [isoDate(year, month, day)]
const eitherWay: Reading = ({ year, a, b }) => [isoDate(year, a, b), isoDate(year, b, a)]

/** Earlier forms win where two match at one place. Text is NFKC before, so full-width digits are plain ones. */
const forms: readonly { readonly form: string; readonly read: Reading }[] = [
  { form: `${monthName}\\s+${day},?\\s+${year}`, read: named },
  { form: `${day}(?:\\s+of)?[\\s-]+${monthName},?[\\s-]+${year}`, read: named },
  {
    form: `${year}\\s*[年년]\\s*(?<month>\\d{1,2})\\s*[月월]\\s*(?<day>\\d{1,2})\\s*[日号號일]`,
    read: numbered,
  },
  { form: `${year}(?<s>-|/|\\.\\s?)(?<month>\\d{1,2})\\k<s>(?<day>\\d{1,2})`, read: numbered },
  // A point between numbers is how German and other papers write day, month, year.
  { form: `(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${year}`, read: numbered },
  { form: `(?<a>\\d{1,2})(?<s>[/-])(?<b>\\d{1,2})\\k<s>(?<year>\\d{4}|\\d{2})`, read: eitherWay },
]

/** In the order in which they stand; what is no day of the calendar (31 February) is left out. */
export function readDates(text: string): readonly WrittenDate[] {
  const plain = text.normalize('NFKC')
  const taken: { readonly at: number; readonly end: number; readonly date: WrittenDate }[] = []
  for (const { form, read } of forms) {
    for (const match of plain.matchAll(
      new RegExp(`(?<![\\p{Script=Latin}\\d./-])${form}(?![\\d/-])`, 'giu'),
    )) {
      const at = match.index
      const end = at + match[0].length
      if (taken.some(other => at < other.end && other.at < end)) continue
      const readings = [...new Set(read(match.groups ?? {}).filter(date => date !== null))].toSorted()
      if (readings.length > 0) taken.push({ at, end, date: { text: match[0], readings } })
    }
  }
  return taken.toSorted((a, b) => a.at - b.at).map(({ date }) => date)
}

function isoDate(year = '', month: string | number = '', day = ''): string | null {
  // Two figures are this century: the programme began in it.
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year)
  try {
    return Temporal.PlainDate.from(
      { year: fullYear, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}
