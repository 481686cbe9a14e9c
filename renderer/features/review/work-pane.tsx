/**
 * The right side: findings, claim facts, comments and history as tabs, and below them the dock, which grows upwards so
 * that neither a question nor a decision moves the verdict buttons.
 */
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useReviewSession } from '../../desk/review-session.ts'
import { useText } from '../../ui/text.ts'
import { ClaimFacts } from './claim-facts.tsx'
import { Dock } from './dock.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import type { ReviewSlots } from './review-slots.ts'
import { type ReviewTab, reviewTabs, type ShownTab } from './use-review-tab.ts'

export function WorkPane({ slots, tab }: { readonly slots: ReviewSlots; readonly tab: ShownTab }) {
  const styles = useStyles()
  const text = useText()
  const { state } = useReviewSession()
  const comments =
    state.comments.length + state.history.filter(entry => entry.type === 'comment-added').length
  const labels: Readonly<Record<ReviewTab, string>> = {
    findings: text('review.tabs.findings'),
    claim: text('review.tabs.claim'),
    comments: text('review.tabs.comments', { count: comments }),
    history: text('review.tabs.history'),
  }
  return (
    <div className={styles.pane}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab.current}
        onTabSelect={(_, { value }) => tab.show(value as ReviewTab)}
        aria-label={text('review.tabs.label')}
      >
        {reviewTabs.map(name => (
          <Tab key={name} value={name} id={`review-tab-${name}`} className={styles.tab}>
            {labels[name]}
          </Tab>
        ))}
      </TabList>
      <div
        className={styles.content}
        role="tabpanel"
        aria-labelledby={`review-tab-${tab.current}`}
        // A long list must be scrollable by keyboard where nothing inside takes the focus.
        tabIndex={0}
      >
        {tab.current === 'findings' && <FindingsPanel />}
        {tab.current === 'claim' && <ClaimFacts />}
        {tab.current === 'comments' && slots.threads}
        {tab.current === 'history' && slots.history}
      </div>
      <Dock decision={slots.decision} />
    </div>
  )
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { minHeight: '32px' },
  content: {
    flexGrow: 1,
    minHeight: '120px',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})
