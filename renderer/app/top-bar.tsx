/** The bar at the top: name, menus (where the system shows none), the way to the palette, opening files, the reviewer. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { FolderOpenRegular, PersonRegular, SearchRegular } from '@fluentui/react-icons'
import { CommandButton } from '../commands/command-button.tsx'
import { useKeys } from '../commands/use-keys.ts'
import { goTo } from '../desk/places.ts'
import { useServices, useSettings } from '../desk/services.ts'
import { useText } from '../ui/text.ts'
import { Mark } from './mark.tsx'
import { MenuBar } from './menu-bar.tsx'

const useStyles = makeStyles({
  bar: {
    gridArea: 'bar',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '40px',
    padding: '3px 8px 3px 12px',
    '@media print': { display: 'none' },
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginInlineEnd: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
  },
  space: { flex: '1 1 0' },
  find: {
    minWidth: '240px',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 900px)': { minWidth: 0 },
  },
  wide: { '@media (max-width: 640px)': { display: 'none' } },
  findKeys: { marginInlineStart: 'auto', paddingInlineStart: tokens.spacingHorizontalM },
  reviewer: { fontWeight: tokens.fontWeightRegular, maxWidth: '240px', minWidth: 0 },
  reviewerName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const styles = useStyles()
  const t = useText()
  const { host } = useServices()
  const { reviewer } = useSettings()
  const keys = useKeys('app.palette')
  const name = reviewer.name === '' ? t('app.bar.nobody') : reviewer.name
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a header of the page is a banner, and landmarks take names
    <header className={styles.bar} aria-label={t('app.bar.label')} data-pane>
      <span className={styles.name}>
        <Mark /> <span className={styles.wide}>{t('app.name')}</span>
      </span>
      {!host.can.nativeMenu && <MenuBar />}
      <span className={styles.space} />
      <Button
        className={styles.find}
        size="small"
        icon={<SearchRegular />}
        aria-label={`${t('app.bar.find')} ${keys.text}`}
        aria-keyshortcuts={keys.aria}
        onClick={onPalette}
      >
        <span className={styles.wide}>{t('app.bar.find')}</span>{' '}
        <span className={mergeClasses(styles.findKeys, styles.wide)}>{keys.text}</span>
      </Button>
      <span className={styles.space} />
      <CommandButton
        command="app.open"
        size="small"
        appearance="subtle"
        icon={<FolderOpenRegular />}
        iconOnly
      />
      <Button
        className={styles.reviewer}
        size="small"
        appearance="subtle"
        icon={<PersonRegular />}
        aria-label={reviewer.name === '' ? name : t('app.bar.reviewer', { name })}
        onClick={() => goTo({ name: 'settings' })}
      >
        <span className={mergeClasses(styles.reviewerName, styles.wide)}>{name}</span>
      </Button>
    </header>
  )
}
