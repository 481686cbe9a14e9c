/** The whole window takes case bundles; while files hang over it, it says what dropping them does. Twin of Ctrl+O. */
import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { type ReactNode, useEffect, useState } from 'react'
import { useServices } from '../desk/services.ts'
import { useText } from '../ui/text.ts'

const useStyles = makeStyles({
  over: {
    position: 'fixed',
    inset: '8px',
    zIndex: 2000,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.96,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    pointerEvents: 'none',
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
})

export function DropZone({ children }: { readonly children: ReactNode }) {
  const styles = useStyles()
  const t = useText()
  const isOver = useDroppedFiles()
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.over}>
          <ArrowDownloadRegular className={styles.icon} />
          <Title2 as="h2">{t('app.drop.title')}</Title2>
          <Text>{t('app.drop.text')}</Text>
        </div>
      )}
    </>
  )
}

function useDroppedFiles(): boolean {
  const { host, openFiles } = useServices()
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    // Entering a child fires before leaving its parent, so the depth tells when the window is really left.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth += 1
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      setIsOver(depth > 0)
    }
    const over = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setIsOver(false)
      openFiles([...(event.dataTransfer?.files ?? [])].map(file => host.files.grantDropped(file)))
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [host, openFiles])
  return isOver
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
