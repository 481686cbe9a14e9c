/** The document's own outline as a tree. */
import { makeStyles, Tree, TreeItem, TreeItemLayout, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useText } from '../../ui/text.ts'
import type { PdfStage } from './pdf-stage.ts'

interface OutlineEntry {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineEntry[]
}

interface KeyedEntry {
  /** Place in the outline (`0.2.1`): titles repeat. */
  readonly path: string
  readonly title: string
  readonly dest: unknown
  readonly items: readonly KeyedEntry[]
}

function keyed(entries: readonly OutlineEntry[], above: string): readonly KeyedEntry[] {
  return entries.map(({ title, dest, items }, index) => {
    const path = `${above}${index}.`
    return { path, title, dest, items: keyed(items, path) }
  })
}

const useStyles = makeStyles({
  scroll: { position: 'absolute', inset: 0, overflow: 'auto', padding: '4px' },
  empty: { padding: '12px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

export function Outline({ stage }: { readonly stage: PdfStage }) {
  const t = useText()
  const styles = useStyles()
  const [entries, setEntries] = useState<readonly KeyedEntry[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    stage.pdf
      .getOutline()
      .catch(() => null)
      .then(outline => isCurrent && setEntries(keyed((outline ?? []) as readonly OutlineEntry[], '')))
    return () => {
      isCurrent = false
    }
  }, [stage])
  if (entries === null) return null
  if (entries.length === 0) return <div className={styles.empty}>{t('viewer.noOutline')}</div>
  return (
    <div className={styles.scroll}>
      <Tree size="small" aria-label={t('viewer.panel.outline')}>
        {entries.map(entry => (
          <Entry key={entry.path} entry={entry} stage={stage} />
        ))}
      </Tree>
    </div>
  )
}

function Entry({ entry, stage }: { readonly entry: KeyedEntry; readonly stage: PdfStage }) {
  const go = () => {
    if (entry.dest) stage.goToDestination(entry.dest)
  }
  const children = entry.items
  return (
    <TreeItem
      itemType={children.length > 0 ? 'branch' : 'leaf'}
      onClick={event => {
        event.stopPropagation()
        go()
      }}
      onKeyDown={event => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.stopPropagation()
        go()
      }}
    >
      <TreeItemLayout>{entry.title}</TreeItemLayout>
      {children.length > 0 && (
        <Tree>
          {children.map(child => (
            <Entry key={child.path} entry={child} stage={stage} />
          ))}
        </Tree>
      )}
    </TreeItem>
  )
}
