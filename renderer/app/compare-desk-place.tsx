/** Comparison with its slots filled: viewer, verdict dock and composed messages of the other features meet here only. */
import { composeRequest } from '../../shared/decision/compose-request.ts'
import { useServices } from '../desk/services.ts'
import { ComparePage } from '../features/compare/compare-page.tsx'
import type { CompareSlots } from '../features/compare/compare-slots.ts'
import { languageOf, messageLanguages } from '../features/decision/message-language.ts'
import { openFindings, requestFacts } from '../features/decision/request-facts.ts'
import { writeMessage } from '../features/decision/write-message.ts'
import { Dock } from '../features/review/dock.tsx'
import { ViewerPane } from '../features/viewer/viewer-pane.tsx'

export function CompareDeskPlace({ claims }: { readonly claims: readonly string[] }) {
  const { actor } = useServices()
  const findingsMessage: CompareSlots['findingsMessage'] = (state, outcome, language) => {
    const open = openFindings(state, actor().id)
    if (open.length === 0) return ''
    // The page opens the message in its own words.
    const [, ...lines] = composeRequest(outcome, open, requestFacts(state))
    return writeMessage(lines, languageOf(language))
  }
  const slots: CompareSlots = {
    viewer: <ViewerPane />,
    dock: <Dock decision={null} />,
    findingsMessage,
    languages: messageLanguages,
  }
  return <ComparePage claims={claims} slots={slots} />
}
