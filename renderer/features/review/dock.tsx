/** What the desk asks right now: a name, a reason, a note, or the decision. One thing at a time, at one place. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useSelector } from '@xstate/react'
import type { ReactNode } from 'react'
import { useReviewSession } from '../../desk/review-session.ts'
import { NameCard } from './name-card.tsx'
import { NoteEditor } from './note-editor.tsx'
import { ReasonList } from './reason-list.tsx'

export function Dock({ decision }: { readonly decision: ReactNode }) {
  const styles = useStyles()
  const { machine, isNaming } = useReviewSession()
  const isChoosing = useSelector(machine, snapshot => snapshot.hasTag('choosing'))
  const isTyping = useSelector(machine, snapshot => snapshot.hasTag('typing'))
  return (
    <div className={styles.dock}>
      {isNaming ? <NameCard /> : isChoosing ? <ReasonList /> : isTyping ? <NoteEditor /> : decision}
    </div>
  )
}

const useStyles = makeStyles({
  dock: {
    flexShrink: 0,
    // Tabs and the first findings stay in sight above it.
    maxHeight: 'calc(100% - 152px)',
    overflowY: 'auto',
    ':not(:empty)': { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow4 },
    backgroundColor: tokens.colorNeutralBackground2,
  },
})
