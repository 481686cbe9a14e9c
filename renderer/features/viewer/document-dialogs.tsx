/** The two questions a document can ask: its password, and whether one means to follow its link (never from here). */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { useText } from '../../ui/text.ts'
import { hostOf } from './guarded-links.ts'
import type { LoadState } from './load-document.ts'
import { useViewer } from './use-viewer.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
})

interface PasswordDialogProps {
  readonly document: DocumentRef
  readonly load: Extract<LoadState, { kind: 'password' }>
  readonly onCancel: () => void
}

export function PasswordDialog({ document, load, onCancel }: PasswordDialogProps) {
  const t = useText()
  const styles = useStyles()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    load.submit(password)
    setPassword('')
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('viewer.password.title')}</DialogTitle>
            <DialogContent className={styles.fields}>
              <p className={styles.text}>{t('viewer.password.text', { name: document.fileName })}</p>
              <Field
                label={t('viewer.password.label')}
                {...(load.wrong && {
                  validationMessage: t('viewer.password.wrong'),
                  validationState: 'error' as const,
                })}
              >
                <Input
                  type="password"
                  autoComplete="off"
                  value={password}
                  onChange={(_, { value }) => setPassword(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onCancel}>{t('viewer.cancel')}</Button>
              <Button appearance="primary" type="submit">
                {t('viewer.password.open')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

export function LinkDialog() {
  const { desk, state } = useViewer()
  const t = useText()
  const styles = useStyles()
  if (state.link === null) return null
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && desk.closeLink()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('viewer.link.title')}</DialogTitle>
          <DialogContent className={styles.fields}>
            <p className={styles.text}>{t('viewer.link.text', { host: hostOf(state.link) })}</p>
            <Field label={t('viewer.link.address')}>
              <Input readOnly value={state.link} onFocus={event => event.target.select()} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => desk.closeLink()}>
              {t('viewer.link.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
