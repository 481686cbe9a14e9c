/*
 * The annexes that make one contract about sixty pages long: leave plans, positions and test cases of four shipyards. The rows
 * differ, so that finding a word on a far page means something. Used by one claim.
 */
import type { Section } from '../documents/plan.ts'

const yards = ['Astoria', 'Bremerton', 'Mobile', 'Bath'] as const
const trades = [
  'welder',
  'pipefitter',
  'electrician',
  'rigger',
  'painter',
  'crane operator',
  'draughtsman',
  'storekeeper',
  'safety officer',
  'planner',
  'laboratory technician',
]
const leaves = [
  'annual leave',
  'sick leave',
  'parental leave',
  'jury service',
  'military reserve',
  'bereavement',
  'training leave',
  'heat day',
  'union office',
]

export function longAnnexes(): readonly Section[] {
  return yards.flatMap((yard, index) => {
    const letter = (offset: number): string => String.fromCharCode(65 + index * 3 + offset)
    return [
      leavePlans(yard, letter(0), index),
      positions(yard, letter(1), index),
      testCases(yard, letter(2), index),
    ]
  })
}

function leavePlans(yard: string, letter: string, yardIndex: number): Section {
  const rows = leaves.flatMap((leave, index) =>
    trades.map((trade, tradeIndex): readonly string[] => [
      `${letter}-${index * trades.length + tradeIndex + 1}`,
      `${capital(leave)}, ${trade}`,
      `${4 + ((index * 3 + tradeIndex * 2 + yardIndex) % 22)} days`,
      ruleOf(leave, tradeIndex + yardIndex),
    ]),
  )
  return annex(
    `Annex ${letter}: leave plans, ${yard} yard`,
    ['Plan', 'Leave and trade', 'Entitlement', 'Rule'],
    rows,
  )
}

function ruleOf(leave: string, index: number): string {
  const rules = [
    `Unused ${leave} lapses on 31 March of the next year`,
    `Half days of ${leave} are allowed with two days of notice`,
    `${capital(leave)} accrues each month from the first day of work`,
    `A certificate is required for ${leave} of more than three days`,
  ]
  return rules[index % rules.length] ?? ''
}

function positions(yard: string, letter: string, yardIndex: number): Section {
  const rows = trades.flatMap((trade, index) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((grade): readonly string[] => [
      `${yard.slice(0, 2).toUpperCase()}-${(index + 1) * 100 + grade}`,
      `${capital(trade)}, grade ${grade}`,
      String(3 + ((index * 7 + grade * 5 + yardIndex * 11) % 48)),
      grade > 6 ? 'Yard manager' : `Foreman ${trade}s`,
    ]),
  )
  return annex(
    `Annex ${letter}: positions, ${yard} yard`,
    ['Position', 'Title', 'People', 'Reports to'],
    rows,
  )
}

function testCases(yard: string, letter: string, yardIndex: number): Section {
  const rows = trades.flatMap((trade, index) =>
    leaves
      .slice(0, 6)
      .map((leave, leaveIndex): readonly string[] => [
        `T${yardIndex + 1}${index}${leaveIndex}`,
        `${withArticle(trade)} of the ${yard} yard asks for ${leave} of ${1 + ((index + leaveIndex) % 9)} days in self-service; the request reaches the foreman and, once granted, the balance and the payroll file show it.`,
        leaveIndex % 2 === 0 ? 'Wave 1' : 'Wave 2',
      ]),
  )
  return annex(
    `Annex ${letter}: acceptance tests, ${yard} yard`,
    ['Case', 'Steps and expected result', 'When'],
    rows,
  )
}

function annex(title: string, head: readonly string[], rows: ReadonlyArray<readonly string[]>): Section {
  const widths = head.length === 3 ? [1.2, 8, 1.6] : [1.4, 4, 1.6, 5]
  return { title, newPage: true, blocks: [{ kind: 'table', widths, head, rows }] }
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'An' : 'A'} ${noun}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
