/** F1: every command by where it works, with its keys as they are on this computer; searchable and printable. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { LEAD_KEY } from '../commands/key-map.ts'
import { keyText } from '../commands/show-chord.ts'
import { useKeyMap } from '../commands/use-keys.ts'
import { useServices } from '../desk/services.ts'
import { useLanguage, useText } from '../ui/text.ts'
import { HelpGroup } from './help-group.tsx'
import { helpGroups } from './help-groups.ts'
import { helpToHtml } from './help-to-html.ts'

const useStyles = makeStyles({
  surface: { width: 'min(1080px, calc(100vw - 32px))', maxWidth: 'none' },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { minWidth: 'min(320px, 100%)' },
  notes: { color: tokens.colorNeutralForeground3 },
  scroll: { height: 'min(620px, calc(100vh - 260px))', minHeight: '160px', overflowY: 'auto' },
  groups: { columns: '300px 3', columnGap: tokens.spacingHorizontalXXL },
})

interface HelpSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function HelpSheet({ isOpen, onClose }: HelpSheetProps) {
  const styles = useStyles()
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <HelpBody onClose={onClose} />
      </DialogSurface>
    </Dialog>
  )
}

function HelpBody({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles()
  const t = useText()
  const [search, setSearch] = useState('')
  const keyMap = useKeyMap()
  const groups = helpGroups(search, keyMap, t)
  const print = usePrint()
  return (
    <DialogBody>
      <DialogTitle>{t('app.help.title')}</DialogTitle>
      <DialogContent>
        <div className={styles.top}>
          <SearchBox
            className={styles.search}
            placeholder={t('app.help.search')}
            aria-label={t('app.help.search')}
            value={search}
            onChange={(_, { value }) => setSearch(value)}
          />
          <KeyNotes />
        </div>
        <section className={styles.scroll} tabIndex={0} aria-label={t('app.help.title')}>
          <div className={styles.groups}>
            {groups.map(group => (
              <HelpGroup key={group.scope} group={group} />
            ))}
          </div>
          {groups.length === 0 && <Text>{t('app.help.empty')}</Text>}
        </section>
      </DialogContent>
      <DialogActions>
        <Button icon={<PrintRegular />} onClick={() => void print()}>
          {t('app.help.print')}
        </Button>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </DialogBody>
  )
}

function KeyNotes() {
  const styles = useStyles()
  const t = useText()
  const { mode, allKeys, isMac } = useKeyMap().choice
  return (
    <Text className={styles.notes}>
      {mode === 'lead' && `${t('app.help.leadNote', { key: keyText(LEAD_KEY, isMac) })} `}
      {mode === 'off' && `${t('app.help.offNote')} `}
      {!allKeys && t('app.help.browserNote')}
    </Text>
  )
}

/** Prints all commands, whatever is searched for: a sheet for the wall. */
function usePrint(): () => Promise<void> {
  const t = useText()
  const language = useLanguage()
  const keyMap = useKeyMap()
  const { host, refuse } = useServices()
  return async () => {
    const title = t('app.help.title')
    const html = helpToHtml(helpGroups('', keyMap, t), { title, language })
    const printed = await host.printReport(html, 'proofdesk-keys')
    if (!printed.ok) refuse(printed.error)
  }
}
