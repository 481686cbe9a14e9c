/** Coming in at the hub: by a code of the lead, or by a token of the organisation's identity provider. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import type { HubSettings } from '../../../shared/bridge/settings.ts'
import type { HubFailure } from '../../../shared/sync/sync-store.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { useText } from '../../ui/text.ts'
import { useChangeSettings } from './use-change-settings.ts'

export function HubSignIn({ hub }: { readonly hub: HubSettings }) {
  const styles = useStyles()
  const t = useText()
  const { host, sync } = useServices()
  const change = useChangeSettings()
  const signOut = async () => {
    await change({ hub: { ...hub, person: null } })
    await sync.signOut()
  }
  return (
    <>
      {hub.person && (
        <div className={styles.line}>
          <Text weight="semibold">{t('sync.hub.connected', hub.person)}</Text>
          <Button size="small" onClick={() => void signOut()}>
            {t('sync.hub.signOut')}
          </Button>
        </div>
      )}
      <CodeForm hub={hub} />
      <TokenForm />
      <Text size={200} className={styles.quiet}>
        {t(host.can.secrets ? 'sync.hub.protectedKey' : 'sync.hub.plainKey')}
      </Text>
    </>
  )
}

function CodeForm({ hub }: { readonly hub: HubSettings }) {
  const styles = useStyles()
  const t = useText()
  const { sync, announce } = useServices()
  const { reviewer } = useSettings()
  const change = useChangeSettings()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const enrol = async (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() === '' || isBusy) return
    setIsBusy(true)
    const answer = await sync.enrol(code)
    setIsBusy(false)
    if (!answer.ok) return setProblem(problemOf(answer.error))
    setProblem(null)
    setCode('')
    const { person } = answer.value
    // Who has not said a name yet gets the hub's; a name that entries were signed with is not silently changed.
    const isNew = reviewer.id === '' || reviewer.id === person.id
    await change({ hub: { ...hub, person }, ...(isNew ? { reviewer: person } : {}) })
    announce(t('sync.hub.enrolled', { name: person.name }), 'toast')
    sync.wake()
  }
  return (
    <form className={styles.form} onSubmit={event => void enrol(event)}>
      <Field
        className={styles.field}
        label={t('sync.hub.code')}
        hint={t('sync.hub.codeHint')}
        validationMessage={problem ? t(`sync.hub.${problem}`) : undefined}
      >
        <Input
          value={code}
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <Button type="submit" appearance={hub.person ? 'secondary' : 'primary'} disabledFocusable={isBusy}>
        {t('sync.hub.enrol')}
      </Button>
    </form>
  )
}

type Problem = 'codeWrong' | 'deviceTaken' | 'unreachable'

function problemOf({ type }: HubFailure): Problem {
  if (type === 'unreachable') return type
  return type === 'device-of-another' ? 'deviceTaken' : 'codeWrong'
}

function TokenForm() {
  const styles = useStyles()
  const t = useText()
  const { sync } = useServices()
  const [token, setToken] = useState('')
  const use = async (event: FormEvent) => {
    event.preventDefault()
    if (token.trim() === '') return
    await sync.acceptToken(token)
    setToken('')
    sync.wake()
  }
  return (
    <form className={styles.form} onSubmit={event => void use(event)}>
      <Field className={styles.field} label={t('sync.hub.token')} hint={t('sync.hub.tokenHint')}>
        <Input
          value={token}
          type="password"
          autoComplete="off"
          onChange={(_, { value }) => setToken(value)}
        />
      </Field>
      <Button type="submit">{t('sync.hub.useToken')}</Button>
    </form>
  )
}

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 260px' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
