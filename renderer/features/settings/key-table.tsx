/** Every command with its key: search, change, reset. The order is the command table's. */
import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { commandRows } from '../../commands/command-table.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { KeyRow } from './key-row.tsx'
import { useChangeSettings } from './use-change-settings.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  scroll: {
    maxHeight: '420px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

export function KeyTable() {
  const styles = useStyles()
  const t = useText()
  const { announce } = useServices()
  const { keys } = useSettings()
  const change = useChangeSettings()
  const [search, setSearch] = useState('')
  const rows = commandRows.filter(row =>
    t(`commands.${row.id}`).toLowerCase().includes(search.trim().toLowerCase()),
  )
  const resetAll = async () => {
    if (await change({ keys: { ...keys, remapped: {} } })) announce(t('settings.keys.resetAllDone'), 'toast')
  }
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold" id="key-table-title">
          {t('settings.keys.table')}
        </Text>
        <SearchBox
          size="small"
          placeholder={t('settings.keys.search')}
          aria-label={t('settings.keys.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <Button
          size="small"
          disabledFocusable={Object.keys(keys.remapped).length === 0}
          onClick={() => void resetAll()}
        >
          {t('settings.keys.resetAll')}
        </Button>
      </div>
      <section className={styles.scroll} aria-labelledby="key-table-title" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['command', 'scope', 'key'] as const).map(column => (
                <th key={column} className={styles.header} scope="col">
                  {t(`settings.keys.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <KeyRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
