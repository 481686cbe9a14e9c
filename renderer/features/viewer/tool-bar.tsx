/** The small bar over the foot of the document: what a tool asks for, or what is selected. It covers no toolbar. */
import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    bottom: '12px',
    left: 0,
    right: 0,
    margin: '0 auto',
    width: 'fit-content',
    maxWidth: 'calc(100% - 32px)',
    boxSizing: 'border-box',
    zIndex: 6,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 6px 4px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
})

export function ToolBar({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <div role="group" aria-label={label} className={styles.root}>
      {children}
    </div>
  )
}
