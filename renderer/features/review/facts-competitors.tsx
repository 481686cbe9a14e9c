/** Who competes with this claim: linked claims with the day and the reason, incumbents known by name, and Compare. */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { ColumnDoubleCompareRegular } from '@fluentui/react-icons'
import { namedIncumbents } from '../../../shared/compare/competing.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { FactsSection } from './facts-section.tsx'

export function FactsCompetitors() {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { state } = useReviewSession()
  const { queue } = useServices()
  const linked = [...state.competitors.values()]
  const named = namedIncumbents(state.facts).filter(
    ({ claim }) => claim === null || queue.row(claim) === null,
  )
  if (linked.length === 0 && named.length === 0) return null
  return (
    <FactsSection title={text('compare.competitors.title')}>
      <ul className={styles.list}>
        {linked.map(({ claim, partner, products, at }) => (
          <li key={claim}>
            <Text>
              {text('compare.competitors.since', {
                claim,
                partner,
                at: format.instant(at),
                products: format.list(products),
              })}
            </Text>
          </li>
        ))}
        {named.map(({ partner, product }) => (
          <li key={partner + product}>
            <Text>{text('compare.competitors.byName', { partner, product })}</Text>
          </li>
        ))}
      </ul>
      {linked.length > 0 && (
        <span>
          <CommandButton
            command="claim.compare"
            size="small"
            icon={<ColumnDoubleCompareRegular />}
            label={text('compare.competitors.compare')}
          />
        </span>
      )}
    </FactsSection>
  )
}

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})
