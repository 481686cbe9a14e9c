/** One file of several claims: which ones, for whom, in which form, and how far it is. */
import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Edition } from '../../../shared/report/report.ts'
import { placeHref } from '../../desk/places.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { PageColumn } from '../../ui/page-column.tsx'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { EditionChoice } from './report-side.tsx'
import { ChosenClaims, PartnerChoice, partnersOf } from './reports-claims.tsx'
import { SetForms } from './reports-forms.tsx'
import { SubjectFields } from './reports-subject.tsx'
import { kindOf, type SubjectChoice, type SubjectInput, useSubject } from './use-subject.ts'

const useStyles = makeStyles({
  links: { display: 'flex', gap: tokens.spacingHorizontalL },
})

export function ReportsPage({ claims }: { readonly claims: readonly string[] }) {
  const styles = useStyles()
  const text = useText()
  const [input, setInput] = useSubjectInput(claims)
  const { subject, period } = useSubject(input)
  const [edition, setEdition] = useState<Edition>('internal')
  const [title, setTitle] = useState('')
  const [partner, setPartner] = useState<string | null>(null)
  const all = subject.kind === 'found' ? subject.rows : []
  const chosenPartner = partner ?? partnersOf(all)[0]?.mpnId ?? null
  const rows = edition === 'partner' ? all.filter(row => row.mpnId === chosenPartner) : all
  return (
    <PageColumn title={text('reportsScreen.title')} text={text('reportsScreen.text')}>
      <div className={styles.links}>
        <Link href={placeHref({ name: 'queue' })}>{text('reportsScreen.toQueue')}</Link>
      </div>
      <Unnamed />
      <SectionCard title={text('reportsScreen.which')}>
        <SubjectFields input={input} onChange={setInput} subject={subject} />
      </SectionCard>
      <SectionCard title={text('reportScreen.options')}>
        <EditionChoice edition={edition} onChange={setEdition} />
        {edition === 'partner' && <PartnerChoice rows={all} chosen={chosenPartner} onChange={setPartner} />}
        <SetForms
          order={{
            kind: kindOf[input.choice],
            title,
            period,
            edition,
            claims: rows.map(({ id, mpnId }) => ({ id, mpnId })),
          }}
          onTitle={setTitle}
        />
      </SectionCard>
      {rows.length > 0 && <ChosenClaims rows={rows} />}
    </PageColumn>
  )
}

function useSubjectInput(given: readonly string[]) {
  const { queueView, clock } = useServices()
  const { timeZone } = useSettings()
  return useState<SubjectInput>(() => {
    const today = clock
      .now()
      .toZonedDateTimeISO(timeZone || Temporal.Now.timeZoneId())
      .toPlainDate()
    const choice = firstChoice(given, queueView.state().selected.size)
    return { choice, given, from: today.with({ day: 1 }).toString(), to: today.toString() }
  })
}

function firstChoice(given: readonly string[], selected: number): SubjectChoice {
  if (given.length > 0) return 'given'
  return selected > 0 ? 'selection' : 'view'
}

/** Every file names whoever made it. */
function Unnamed() {
  const text = useText()
  const { reviewer } = useSettings()
  if (reviewer.name.trim() !== '') return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {text('reportScreen.nobody')}{' '}
        <Link inline href={placeHref({ name: 'settings' })}>
          {text('reportScreen.toSettings')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  )
}
