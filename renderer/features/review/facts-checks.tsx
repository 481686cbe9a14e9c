/**
 * The claim flow's automatic checks on this claim: problems as sentences, then in one line each what cannot be known and
 * what passed. What does not apply to the claim is left out.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  type AssociationCheck,
  type AssociationFinding,
  checkAssociation,
  sourceOfAdvice,
} from '../../../shared/claim/association-check.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { FactMark } from './facts-mark.tsx'
import { FactsSection } from './facts-section.tsx'

export function FactsChecks() {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const { state } = useReviewSession()
  const { readings } = useServices()
  const { ruleset } = state
  const findings = checkAssociation(state.facts, { ruleset, readings: readings(ruleset) })
  const named = (result: AssociationFinding['result']) =>
    findings
      .filter(finding => finding.result === result)
      .map(({ check }) => text(`facts.checks.name.${check}`))
  const problems = (['error', 'warning'] as const).flatMap(result =>
    findings.filter(finding => finding.result === result).map(finding => ({ finding, result })),
  )
  const [unknown, passed] = [named('unknown'), named('passed')]
  return (
    <FactsSection title={text('facts.checks.title')} hint={text('facts.checks.hint')}>
      {problems.length === 0 && <Text>{text('facts.checks.none')}</Text>}
      <ul className={styles.problems}>
        {problems.map(({ finding, result }) => (
          <li key={finding.check} className={styles.problem}>
            <FactMark tone={result === 'error' ? 'bad' : 'caution'}>
              {text(`facts.checks.result.${result}`)}
            </FactMark>
            <Text>{text(`facts.checks.problem.${finding.check}`)}</Text>
            {isAdvised(finding.check) && (
              <Text size={200}>{text(`facts.checks.advice.${finding.check}`)}</Text>
            )}
            {finding.products.length > 0 && <Text weight="semibold">{format.list(finding.products)}</Text>}
            <Text size={200} className={styles.quiet}>
              {text('checklist.source', { source: finding.source })}
            </Text>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {text('facts.checks.unknown', { checks: format.list(unknown) })}
        </Text>
      )}
      {passed.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {text('facts.checks.passed', { checks: format.list(passed) })}
        </Text>
      )}
    </FactsSection>
  )
}

function isAdvised(check: AssociationCheck): check is keyof typeof sourceOfAdvice {
  return Object.hasOwn(sourceOfAdvice, check)
}

const useStyles = makeStyles({
  problems: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
  problem: { display: 'grid', rowGap: '2px' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
