/** The ways out of the viewer: a copy to a place of choice, or in another program where the host can and the person agrees. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { ArrowDownloadRegular, OpenRegular } from '@fluentui/react-icons'
import { outsideEnding } from '../../../shared/bridge/outside-kinds.ts'
import type { DocumentRef } from '../../../shared/evidence/document.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { saveCopy } from './save-copy.ts'

interface ElsewhereProps {
  readonly document: DocumentRef
  readonly size?: 'small' | 'medium'
}

export function Elsewhere({ document, size = 'medium' }: ElsewhereProps) {
  const { host } = useServices()
  return (
    <>
      <SaveCopy document={document} size={size} />
      {host.can.openOutside && outsideEnding(document.mediaType) !== null && (
        <OpenOutside document={document} size={size} />
      )}
    </>
  )
}

function SaveCopy({ document, size }: Required<ElsewhereProps>) {
  const { host, announce, refuse } = useServices()
  const t = useText()
  const save = async () => {
    const saved = await saveCopy(host, document)
    if (!saved.ok) refuse(saved.error)
    else if (saved.value === 'saved') announce(t('viewer.saved'), 'toast')
  }
  return (
    <Button size={size} icon={<ArrowDownloadRegular />} onClick={() => void save()}>
      {t('viewer.saveCopy')}
    </Button>
  )
}

/** Asked every time: the next program may do what this viewer refuses to. */
function OpenOutside({ document, size }: Required<ElsewhereProps>) {
  const { host, announce, refuse } = useServices()
  const t = useText()
  const open = async () => {
    const { sha256, fileName, mediaType } = document
    const opened = await host.openOutside({ sha256, fileName, mediaType })
    if (!opened.ok) refuse(opened.error)
    else announce(t('viewer.outside.opened'), 'toast')
  }
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size={size} icon={<OpenRegular />}>
          {t('viewer.outside.button')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('viewer.outside.title')}</DialogTitle>
          <DialogContent>{t('viewer.outside.text', { name: document.fileName })}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{t('viewer.cancel')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => void open()}>
                {t('viewer.outside.open')}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
