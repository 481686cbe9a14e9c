/**
 * The second look: the documents as they are, the five questions, and nothing of the first look. Only after saving both
 * looks stand side by side. The viewer is a slot and gets a claim without pins and answers.
 */
import {
  Button,
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import { instantText } from '../../../shared/base/clock.ts'
import type { Answers } from '../../../shared/figures/counted-decision.ts'
import type { RecheckCandidate } from '../../../shared/figures/recheck.ts'
import { checklistFor, type FindingRule } from '../../../shared/review/checklist.ts'
import { verdictSchema } from '../../../shared/review/verdict.ts'
import { placeHref } from '../../desk/places.ts'
import { useReviewSession } from '../../desk/review-session.ts'
import { useServices } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useTableStyles } from './chart-table.tsx'
import { useRecheck } from './use-recheck.ts'

const useStyles = makeStyles({
  page: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 400px)',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 760px), (max-height: 420px)': { display: 'block', overflowY: 'auto' },
  },
  viewer: { minHeight: 0, minWidth: 0, height: '100%' },
  side: {
    overflowY: 'auto',
    minHeight: 0,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { margin: 0 },
})

export interface RecheckPageProps {
  readonly viewer: ReactNode
}

export function RecheckPage({ viewer }: RecheckPageProps) {
  const styles = useStyles()
  const t = useText()
  const { claim } = useReviewSession()
  const recheck = useRecheck(claim)
  return (
    <div className={styles.page}>
      <div className={styles.viewer}>{viewer}</div>
      <section className={styles.side} aria-label={t('dashboard.recheck.answers')} tabIndex={0} data-pane>
        <Title3 as="h1" className={styles.title}>
          {t('dashboard.recheck.title', { claim })}
        </Title3>
        {recheck.kind === 'loading' && <Spinner />}
        {recheck.kind === 'none' && <Text>{t('dashboard.recheck.notWaiting')}</Text>}
        {recheck.kind === 'waiting' && <Questions candidate={recheck.candidate} />}
        {recheck.kind === 'done' && <Result first={recheck.candidate.answers} again={recheck.again} />}
        <Link href={placeHref({ name: 'dashboard' })}>{t('dashboard.recheck.back')}</Link>
      </section>
    </div>
  )
}

function Questions({ candidate }: { readonly candidate: RecheckCandidate }) {
  const t = useText()
  const { state } = useReviewSession()
  const { rechecks, clock, actor, refuse } = useServices()
  const [answers, setAnswers] = useState<Answers>({})
  const rules = checklistFor(state.facts)
  const open = rules.filter(({ name }) => !answers[name]).length
  const save = async () => {
    const { claim, decision } = candidate
    const saved = await rechecks.add(actor().id, { claim, decision, answers, at: instantText(clock.now()) })
    if (!saved.ok) refuse(saved.error)
  }
  return (
    <>
      <Text>{t('dashboard.recheck.text')}</Text>
      {rules.map(rule => (
        <Question
          key={rule.name}
          rule={rule}
          answers={answers}
          onAnswer={answer => setAnswers({ ...answers, ...answer })}
        />
      ))}
      {open > 0 && <Text role="status">{t('dashboard.recheck.unanswered', { count: open })}</Text>}
      <Button appearance="primary" disabledFocusable={open > 0} onClick={() => void save()}>
        {t('dashboard.recheck.save')}
      </Button>
    </>
  )
}

interface QuestionProps {
  readonly rule: FindingRule
  readonly answers: Answers
  readonly onAnswer: (answer: Answers) => void
}

function Question({ rule: { name, mayBeNotApplicable }, answers, onAnswer }: QuestionProps) {
  const t = useText()
  const offered = verdictSchema.options.filter(verdict => mayBeNotApplicable || verdict !== 'not-applicable')
  return (
    <Field label={t(`terms.finding.${name}`)}>
      <RadioGroup
        layout="horizontal"
        value={answers[name] ?? ''}
        onChange={(_, { value }) => onAnswer({ [name]: verdictSchema.parse(value) })}
      >
        {offered.map(verdict => (
          <Radio key={verdict} value={verdict} label={t(`terms.verdict.${verdict}`)} />
        ))}
      </RadioGroup>
    </Field>
  )
}

function Result({ first, again }: { readonly first: Answers; readonly again: Answers }) {
  const table = useTableStyles()
  const t = useText()
  const { state } = useReviewSession()
  const word = (answers: Answers, name: keyof Answers) => {
    const verdict = answers[name]
    return verdict ? t(`terms.verdict.${verdict}`) : '–'
  }
  return (
    <table className={table.table} aria-label={t('dashboard.recheck.result')}>
      <thead>
        <tr>
          <th scope="col">{t('dashboard.consistency.finding')}</th>
          <th scope="col">{t('dashboard.recheck.first')}</th>
          <th scope="col">{t('dashboard.recheck.again')}</th>
          <th scope="col">{t('dashboard.recheck.result')}</th>
        </tr>
      </thead>
      <tbody>
        {checklistFor(state.facts).map(({ name }) => (
          <tr key={name}>
            <th scope="row">{t(`terms.findingShort.${name}`)}</th>
            <td>{word(first, name)}</td>
            <td>{word(again, name)}</td>
            <td>
              {t(first[name] === again[name] ? 'dashboard.recheck.same' : 'dashboard.recheck.different')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
