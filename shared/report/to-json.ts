/** Reports as a JSON file: the published formats themselves, one report alone or a set written claim by claim. */
import type { Report, ReportChainHead } from './report.ts'
import type { ReportSetFacts } from './report-set.ts'

/** Indented, so that a person can read and compare it. */
export function reportToJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

export interface JsonWriter {
  start(): string
  claim(report: Report): string
  end(head: ReportChainHead): string
}

export function createJsonWriter(set: ReportSetFacts): JsonWriter {
  const facts = JSON.stringify({ format: 'proofdesk-report-set', version: 1, ...set })
  let separator = ''
  return {
    start: () => `${facts.slice(0, -1)},\n"reports": [`,
    claim(report) {
      const text = `${separator}\n${JSON.stringify(report)}`
      separator = ','
      return text
    },
    end: head => `\n],\n"head": ${JSON.stringify(head)}}\n`,
  }
}
