/**
 * The dialog over whatever page is open while case bundles are read: progress per file, cancel, then what came in. It
 * stays until it is closed, because a summary that leaves by itself is not read.
 */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { goTo } from '../../desk/places.ts'
import { useText } from '../../ui/text.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { ImportEntryView } from './import-entry-view.tsx'
import type { ImportEntry, ImportRuns } from './import-runs.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minHeight: '96px',
  },
})

export function ImportDialog({ runs }: { readonly runs: ImportRuns }) {
  const styles = useStyles()
  const t = useText()
  const { entries, isCancelling } = useSyncExternalStore(runs.subscribe, runs.state)
  const hasClaims = entries.some(broughtClaims)
  const isGoingToClaims = useRef(false)
  useReturnFocus(entries.length > 0, () => isGoingToClaims.current && focusClaims())
  const isRunning = entries.some(entry => entry.kind !== 'over')
  const next = useRef<HTMLButtonElement>(null)
  // The button that had the focus is gone with the import; without the focus the dialog would not hear Esc.
  useEffect(() => {
    if (!isRunning && document.activeElement === document.body) next.current?.focus()
  }, [isRunning])
  const close = () => {
    isGoingToClaims.current = false
    runs.clear()
  }
  const closeToQueue = () => {
    isGoingToClaims.current = true
    runs.clear()
    goTo({ name: 'queue' })
  }
  return (
    <Dialog
      open={entries.length > 0}
      modalType="modal"
      onOpenChange={(_, { open }) => {
        // Esc and a click beside it close the summary; they never cancel a running import.
        if (!open && !isRunning) close()
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('imports.title')}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {entries.map((entry, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: entries keep their place, and a file may come twice
                <ImportEntryView key={place} entry={entry} />
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={runs.cancel} disabledFocusable={isCancelling}>
                {t(isCancelling ? 'imports.cancelling' : 'imports.cancel')}
              </Button>
            ) : (
              <>
                {hasClaims && (
                  <Button appearance="primary" ref={next} onClick={closeToQueue}>
                    {t('imports.showClaims')}
                  </Button>
                )}
                <Button ref={hasClaims ? undefined : next} onClick={close}>
                  {t('imports.close')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** Where J and Enter work. A queue that is only coming takes the focus itself when it is there. */
function focusClaims(): true {
  document.querySelector<HTMLElement>('main [role=grid]')?.focus({ preventScroll: true })
  return true
}

function broughtClaims(entry: ImportEntry): boolean {
  return entry.kind === 'over' && entry.outcome.kind !== 'refused'
}
