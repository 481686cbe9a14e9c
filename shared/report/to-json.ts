/** The report as a JSON file: the published format itself, indented so that a person can read and compare it. */
import type { Report } from './report.ts'

export function reportToJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
