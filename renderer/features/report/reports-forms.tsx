/** The forms a file of several claims can take, its title, and how far it is; the first button is the printed one. */
import { Button, Field, Input, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import {
  BracesRegular,
  DocumentPdfRegular,
  DocumentTableRegular,
  type FluentIcon,
  GlobeRegular,
  PrintRegular,
  TableRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useCommand } from '../../commands/use-command.ts'
import { useKeys } from '../../commands/use-keys.ts'
import { useServices } from '../../desk/services.ts'
import { useFormat } from '../../desk/use-format.ts'
import { type MessageKey, useText } from '../../ui/text.ts'
import type { SetOrder } from './make-set.ts'
import { RecheckChoice } from './recheck-choice.tsx'
import type { SetForm } from './set-form.ts'
import { type SetExportState, useSetExport } from './use-set-export.ts'

const useStyles = makeStyles({
  forms: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  form: { justifyContent: 'flex-start', paddingBlock: tokens.spacingVerticalS, textAlign: 'start' },
  label: { display: 'flex', flexDirection: 'column' },
  hint: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  state: { minHeight: '64px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  running: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL },
  bar: { flex: '1 1 240px' },
  saved: { overflowWrap: 'anywhere' },
})

export interface SetFormsProps {
  readonly order: Omit<SetOrder, 'form' | 'recheck'>
  readonly onTitle: (title: string) => void
}

export function SetForms({ order, onTitle }: SetFormsProps) {
  const styles = useStyles()
  const text = useText()
  const { host } = useServices()
  const making = useSetExport()
  const [withRecheck, setWithRecheck] = useState(true)
  const isPartner = order.edition === 'partner'
  const canSave = order.claims.length > 0 && !making.isBusy
  const save = (form: SetForm) => canSave && making.save({ ...order, form }, withRecheck)
  useCommand('app.export', () => save('pdf'), canSave)
  const button = (form: SetForm, icon: FluentIcon, label: string, hint: string) => (
    <FormButton
      {...{ icon, label, hint }}
      isMain={form === 'pdf'}
      canSave={canSave}
      onSave={() => save(form)}
    />
  )
  const paper = host.can.printToPdf ? 'pdf' : 'print'
  return (
    <>
      <Field
        label={text('reportsScreen.heading')}
        hint={text(isPartner ? 'reportsScreen.headingPartner' : 'reportsScreen.headingHint')}
      >
        <Input
          value={isPartner ? '' : order.title}
          disabled={isPartner}
          maxLength={200}
          onChange={(_event, { value }) => onTitle(value)}
        />
      </Field>
      <RecheckChoice withRecheck={withRecheck} onChange={setWithRecheck} />
      <div className={styles.forms}>
        {button(
          'pdf',
          paper === 'pdf' ? DocumentPdfRegular : PrintRegular,
          text(`reportScreen.${paper}`),
          text(`reportScreen.${paper}Hint`),
        )}
        {button('html', GlobeRegular, text('reportScreen.html'), text('reportScreen.htmlHint'))}
        {button('json', BracesRegular, text('reportScreen.json'), text('reportsScreen.jsonHint'))}
        {button('xlsx', DocumentTableRegular, text('reportsScreen.xlsx'), text('reportsScreen.xlsxHint'))}
        {button('csv', TableRegular, text('reportsScreen.csv'), text('reportsScreen.csvHint'))}
      </div>
      <div className={styles.state} role="status">
        <ExportState state={making.state} onCancel={making.cancel} />
      </div>
    </>
  )
}

interface FormButtonProps {
  readonly icon: FluentIcon
  readonly label: string
  readonly hint: string
  readonly isMain: boolean
  readonly canSave: boolean
  readonly onSave: () => void
}

function FormButton({ icon: Icon, label, hint, isMain, canSave, onSave }: FormButtonProps) {
  const styles = useStyles()
  const keys = useKeys('app.export')
  return (
    <Button
      className={styles.form}
      appearance={isMain ? 'primary' : 'secondary'}
      icon={<Icon />}
      disabledFocusable={!canSave}
      aria-keyshortcuts={isMain ? keys.aria : undefined}
      onClick={onSave}
    >
      <span className={styles.label}>
        {label} <span className={styles.hint}>{hint}</span>
      </span>
    </Button>
  )
}

function ExportState({ state, onCancel }: { readonly state: SetExportState; readonly onCancel: () => void }) {
  const styles = useStyles()
  const text = useText()
  const format = useFormat()
  if (state.kind === 'idle') return null
  if (state.kind === 'cancelled') return <Text>{text('reportsScreen.cancelled')}</Text>
  if (state.kind === 'saved') {
    const size = format.bytes(state.bytes)
    return (
      <Text className={styles.saved}>
        {text('reportsScreen.savedAs', { file: state.fileName, size, hash: state.sha256 })}
      </Text>
    )
  }
  const counts = state.kind === 'making' ? { done: state.done, total: state.total } : undefined
  const isMaking = state.kind === 'making'
  return (
    <div className={styles.running}>
      <Field className={styles.bar} label={text(`reportsScreen.working.${state.kind}` as MessageKey, counts)}>
        <ProgressBar value={isMaking ? state.done / Math.max(1, state.total) : undefined} />
      </Field>
      {isMaking && <Button onClick={onCancel}>{text('reportsScreen.cancel')}</Button>}
    </div>
  )
}
