import { describe, expect, test } from 'vitest'
import { toCsv } from '../../../shared/base/csv.ts'

const start = '\uFEFF'

describe('a table as CSV', () => {
  test('ends each row as RFC 4180 says and begins with a byte-order mark, so that Excel reads Hangul', () => {
    const rows = [
      ['고객', 'Claims'],
      ['한빛정밀공업', 3],
    ]
    expect(toCsv(rows)).toBe(`${start}고객,Claims\r\n한빛정밀공업,3\r\n`)
  })

  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\0=1', "'\0=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('never lets a spreadsheet run the cell %j', (cell, written) => {
    expect(toCsv([[cell]])).toBe(`${start}${written}\r\n`)
  })

  test('keeps commas, quotes, line breaks and outer spaces inside their cell', () => {
    expect(toCsv([['a,b', 'say "yes"', 'two\nlines', ' x', null, -4]])).toBe(
      `${start}"a,b","say ""yes""","two\nlines"," x",,-4\r\n`,
    )
  })
})
