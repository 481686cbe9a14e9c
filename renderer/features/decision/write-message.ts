/** Lines of composeRequest → the text of the message, in one language with its own dates and lists. */

import type { RequestLine, RequestParam } from '../../../shared/decision/compose-request.ts'
import { createFormat } from '../../desk/use-format.ts'
import { translateIn } from '../../ui/text.ts'
import type { Language } from './message-language.ts'

export function writeMessage(lines: readonly RequestLine[], language: Language): string {
  const text = translateIn(language)
  // Dates of the message are calendar days of the claim, not moments of the reviewer's day.
  const format = createFormat(language, 'UTC')
  const shown = (param: RequestParam): string | number => {
    if (typeof param !== 'object') return param
    if ('term' in param) return text(param.term)
    if ('date' in param) return format.date(`${param.date}T00:00:00Z`)
    return format.list(param.names)
  }
  const paragraphs = Map.groupBy(lines, line => line.paragraph)
  return [...paragraphs.values()]
    .map(paragraph =>
      paragraph
        .map(({ key, params }) =>
          text(key, Object.fromEntries(Object.entries(params).map(([name, param]) => [name, shown(param)]))),
        )
        .join('\n'),
    )
    .join('\n\n')
}
