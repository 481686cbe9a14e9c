/** Beside the preview: for whom, as what, what it shows, and what left this computer before. */
import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import {
  BracesRegular,
  DocumentPdfRegular,
  type FluentIcon,
  GlobeRegular,
  PrintRegular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Edition, Report } from '../../../shared/report/report.ts'
import { useKeys } from '../../commands/use-keys.ts'
import { placeHref } from '../../desk/places.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { CopyButton } from '../../ui/copy-button.tsx'
import { useText } from '../../ui/text.ts'
import { earlierExports, type ReportForm } from './report-files.ts'
import type { ReportExport } from './use-export.ts'
import type { ReportSubject } from './use-report.ts'

const useStyles = makeStyles({
  heading: { margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choice: { display: 'flex', flexDirection: 'column' },
  save: { justifyContent: 'flex-start', paddingBlock: tokens.spacingVerticalS, textAlign: 'start' },
  label: { display: 'flex', flexDirection: 'column' },
  hint: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  exported: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export interface EditionChoiceProps {
  readonly edition: Edition
  readonly onChange: (edition: Edition) => void
}

export function EditionChoice({ edition, onChange }: EditionChoiceProps) {
  const styles = useStyles()
  const text = useText()
  const label = (name: Edition) => (
    <span className={styles.choice}>
      {text(`reportScreen.${name}`)}
      <span className={styles.quiet}>{text(`reportScreen.${name}Who`)}</span>
    </span>
  )
  return (
    <Field label={<Subtitle2>{text('reportScreen.edition')}</Subtitle2>}>
      <RadioGroup value={edition} onChange={(_event, { value }) => onChange(value as Edition)}>
        <Radio value="internal" label={label('internal')} />
        <Radio value="partner" label={label('partner')} />
      </RadioGroup>
    </Field>
  )
}

export interface SaveButtonsProps {
  readonly making: ReportExport
  /** What is asked before the forms. */
  readonly children: ReactNode
}

export function SaveButtons({ making, children }: SaveButtonsProps) {
  const text = useText()
  const { host } = useServices()
  const form = host.can.printToPdf ? 'pdf' : 'print'
  return (
    <Section title={text('reportScreen.save')}>
      {children}
      <SaveButton
        making={making}
        form="pdf"
        label={form}
        icon={form === 'pdf' ? DocumentPdfRegular : PrintRegular}
      />
      <SaveButton making={making} form="html" label="html" icon={GlobeRegular} />
      <SaveButton making={making} form="json" label="json" icon={BracesRegular} />
      <span role="status">
        {making.busy && <Spinner size="tiny" label={text('reportScreen.saving')} labelPosition="after" />}
      </span>
    </Section>
  )
}

interface SaveButtonProps {
  readonly making: ReportExport
  readonly form: ReportForm
  readonly label: 'html' | 'json' | 'pdf' | 'print'
  readonly icon: FluentIcon
}

function SaveButton({ making, form, label, icon: Icon }: SaveButtonProps) {
  const styles = useStyles()
  const text = useText()
  const keys = useKeys('app.export')
  const isMain = form === 'pdf'
  return (
    <Button
      className={styles.save}
      appearance={isMain ? 'primary' : 'secondary'}
      icon={<Icon />}
      disabledFocusable={making.busy !== null}
      aria-keyshortcuts={isMain ? keys.aria : undefined}
      onClick={() => making.save(form)}
    >
      <span className={styles.label}>
        {text(`reportScreen.${label}`)}{' '}
        <span className={styles.hint}>{text(`reportScreen.${label}Hint`)}</span>
      </span>
    </Button>
  )
}

/** What a reader of the report should be warned of before it leaves. */
export function Notices({ report }: { readonly report: Report }) {
  const text = useText()
  const { reviewer } = useSettings()
  return (
    <>
      {reviewer.name.trim() === '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text('reportScreen.nobody')}{' '}
            <Link inline href={placeHref({ name: 'settings' })}>
              {text('reportScreen.toSettings')}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {!report.decision && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{text('reportScreen.undecided')}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

export function Head({ report }: { readonly report: Report }) {
  const styles = useStyles()
  const text = useText()
  const { head } = report.chain
  return (
    <Section title={text('reportScreen.head')}>
      {head ? (
        <span className={styles.head}>
          <Text weight="semibold">{text('reportScreen.entry', { seq: head.seq })}</Text>
          <Hash hash={head.hash} />
        </span>
      ) : (
        <Text className={styles.quiet}>{text('reportScreen.noHead')}</Text>
      )}
      <Text className={styles.quiet}>{text('reportScreen.headText')}</Text>
    </Section>
  )
}

export function Proves({ edition }: { readonly edition: Edition }) {
  const styles = useStyles()
  const text = useText()
  return (
    <Section title={text('reportScreen.proves')}>
      <Text className={styles.quiet}>{text('report.chain.shows')}</Text>
      <Text className={styles.quiet}>{text('report.chain.showsNot')}</Text>
      <Text className={styles.quiet}>{text(`report.chain.${edition}`)}</Text>
    </Section>
  )
}

export function Earlier({ events }: Pick<ReportSubject, 'events'>) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  const exports = earlierExports(events)
  return (
    <Section title={text('reportScreen.earlier')}>
      {exports.length === 0 && <Text className={styles.quiet}>{text('reportScreen.noneEarlier')}</Text>}
      <ul className={styles.list}>
        {exports.map(({ event, format: form, at, by, sha256 }) => (
          <li key={event} className={styles.exported}>
            <span className={styles.quiet}>
              {text('reportScreen.earlierLine', { format: form, at: format.instant(at), name: by })}
            </span>
            <Hash hash={sha256} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Hash({ hash }: { readonly hash: string }) {
  const text = useText()
  return (
    <CopyButton
      shown={hash.slice(0, 8)}
      value={hash}
      name={text('reportScreen.copyHash', { hash })}
      copied={text('reportScreen.copied')}
      failed={text('reportScreen.copyFailed')}
    />
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </div>
  )
}
