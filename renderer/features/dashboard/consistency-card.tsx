/** How alike the reviewer answered twice, and the way to the next second look. Says on screen who sees it: nobody else. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { EyeOffRegular } from '@fluentui/react-icons'
import type { Consistency } from '../../../shared/figures/desk-figures.ts'
import { placeHref } from '../../desk/places.ts'
import { useSettings } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { ChartCard } from './chart-card.tsx'

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, maxWidth: '80ch' },
  privacy: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  icon: { flexShrink: 0, fontSize: '20px' },
})

export function ConsistencyCard({ consistency }: { readonly consistency: Consistency }) {
  const styles = useStyles()
  const t = useText()
  const { agreement, waiting } = consistency
  const [next] = waiting
  const data = {
    title: t('dashboard.consistency.title'),
    heading: t('dashboard.consistency.finding'),
    series: [
      { name: t('dashboard.consistency.agreed'), form: 'area' },
      { name: t('dashboard.consistency.differed'), form: 'area' },
    ] as const,
    rows: agreement.map(({ finding, asked, agreed }) => ({
      key: finding,
      label: t(`terms.finding.${finding}`),
      values: [agreed, asked - agreed],
    })),
  }
  return (
    <ChartCard
      kind="bars"
      data={data}
      text={t('dashboard.consistency.text')}
      fileName="proofdesk-consistency"
    >
      <div className={styles.text}>
        <Standing consistency={consistency} />
        <Text>{t('dashboard.consistency.meaning')}</Text>
        <div className={styles.privacy}>
          <EyeOffRegular className={styles.icon} aria-hidden />
          <Text>{t('dashboard.consistency.privacy')}</Text>
        </div>
        {next && (
          <div>
            <Button as="a" appearance="primary" href={placeHref({ name: 'recheck', claim: next.claim })}>
              {t('dashboard.consistency.start')}
            </Button>
          </div>
        )}
      </div>
    </ChartCard>
  )
}

function Standing({ consistency: { waiting, done } }: { readonly consistency: Consistency }) {
  const t = useText()
  const { reviewer } = useSettings()
  if (reviewer.id === '') return <Text>{t('dashboard.consistency.nameFirst')}</Text>
  if (waiting.length > 0) return <Text>{t('dashboard.consistency.waiting', { count: waiting.length })}</Text>
  return <Text>{t(done > 0 ? 'dashboard.consistency.allDone' : 'dashboard.consistency.none')}</Text>
}
