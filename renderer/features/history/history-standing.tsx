/** Where the history has led to: the status of now, since when, in which round. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ClaimState } from '../../../shared/log/claim-state.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } })

export function HistoryStanding({ state }: { readonly state: ClaimState }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { status, ruleset, statusSince, round } = state
  const isEditing = status === 'draft' && ruleset === '2020'
  return (
    <Text className={styles.quiet}>
      {text('history.standing', {
        status: text(isEditing ? 'terms.statusIn2020.draft' : `terms.status.${status}`),
        since: format.instant(statusSince),
        round,
      })}
    </Text>
  )
}
