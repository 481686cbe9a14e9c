/** What is compared and by which recorded criteria; the tie-break as a fact with its source; what was decided. */
import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  CheckmarkRegular,
  ChevronLeft16Regular,
  DismissRegular,
  QuestionRegular,
  ScalesRegular,
  TableRegular,
} from '@fluentui/react-icons'
import { useCallback, useState } from 'react'
import { tieBreak } from '../../../shared/compare/arbitration.ts'
import { tieBreakOf } from '../../../shared/log/arbitrate.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-command.ts'
import { placeHref } from '../../desk/places.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useText } from '../../ui/text.ts'
import { ArbitrationDialog } from './arbitration-dialog.tsx'
import { useComparison } from './comparison.ts'

export function CompareHeader() {
  const styles = useStyles()
  const t = useText()
  const { claims, isBlind } = useComparison()
  const [isOpen, setIsOpen] = useState(false)
  const close = useCallback(() => setIsOpen(false), [])
  useCommand('decision.open', () => setIsOpen(true))
  return (
    <header className={styles.header}>
      <Link href={placeHref({ name: 'review', claim: claims[0] ?? '' })} className={styles.back}>
        <ChevronLeft16Regular aria-hidden />
        {t('compare.header.back')}
      </Link>
      <h1 className={styles.title}>{t('compare.header.title', { claims: claims.join(' · ') })}</h1>
      {isBlind && (
        <Badge appearance="tint" color="warning">
          {t('compare.header.blind')}
        </Badge>
      )}
      <Decided />
      <span className={styles.actions}>
        <CommandButton command="compare.matrix" size="small" icon={<TableRegular />} />
        <CommandButton command="verdict.pass" size="small" icon={<CheckmarkRegular />} />
        <CommandButton command="verdict.fail" size="small" icon={<DismissRegular />} />
        <CommandButton command="verdict.unclear" size="small" icon={<QuestionRegular />} />
        <CommandButton command="decision.open" size="small" appearance="primary" icon={<ScalesRegular />} />
      </span>
      <TieBreak />
      <ArbitrationDialog isOpen={isOpen} onClose={close} />
    </header>
  )
}

function TieBreak() {
  const styles = useStyles()
  const t = useText()
  const { states } = useComparison()
  const format = useFormat()
  const { newest, dated, holds } = tieBreakOf(states)
  const at = dated.find(({ claim }) => claim === newest)?.newestPoeAt
  return (
    <Text size={200} className={styles.fact}>
      {t('compare.header.criteria')}{' '}
      {newest && at
        ? t('compare.tieBreak.newest', { claim: newest, at: format.instant(at) })
        : t('compare.tieBreak.none')}{' '}
      {t(holds ? 'compare.tieBreak.rule' : 'compare.tieBreak.before', { source: tieBreak.source })}
    </Text>
  )
}

function Decided() {
  const t = useText()
  const { states, claims } = useComparison()
  const made = states.map(({ arbitration }) => arbitration).find(arbitration => arbitration !== null)
  if (!made || made.claims.some(claim => !claims.includes(claim))) return null
  return (
    <Badge appearance="tint" color="informative">
      {made.preferred
        ? t('compare.header.preferred', { claim: made.preferred, name: made.by.name })
        : t('compare.header.waiting', { name: made.by.name })}
    </Badge>
  )
}

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  back: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', gap: tokens.spacingHorizontalXXS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  fact: { flexBasis: '100%', color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginInlineStart: 'auto',
  },
})
