/** The team's hub: where it is, who this computer is there, and the ways in and out. Nothing is ever lost by leaving. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import { type FormEvent, useState } from 'react'
import { hubOrigin } from '../../../shared/bridge/hub-address.ts'
import type { HubSettings } from '../../../shared/bridge/settings.ts'
import { useServices, useSettings } from '../../desk/services.ts'
import { SectionCard } from '../../ui/section-card.tsx'
import { useText } from '../../ui/text.ts'
import { HubSignIn } from './hub-sign-in.tsx'
import { useChangeSettings } from './use-change-settings.ts'

export function HubSection() {
  const t = useText()
  const { hub } = useSettings()
  return (
    <SectionCard title={t('sync.hub.title')} text={t('sync.hub.text')}>
      {hub ? <Joined hub={hub} /> : <Joining />}
    </SectionCard>
  )
}

const WORKSPACE = /^[a-z0-9][a-z0-9-]{0,62}$/

function Joining() {
  const styles = useStyles()
  const t = useText()
  const set = useSetHub()
  const [address, setAddress] = useState('')
  const [workspace, setWorkspace] = useState('team')
  const [isAsked, setIsAsked] = useState(false)
  const origin = hubOrigin(address)
  const isWorkspace = WORKSPACE.test(workspace) && workspace !== 'local'
  const use = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (origin && isWorkspace) void set({ address: origin, workspace, person: null })
  }
  return (
    <form className={styles.form} onSubmit={use}>
      <Field
        label={t('sync.hub.address')}
        hint={t('sync.hub.addressHint')}
        validationMessage={isAsked && !origin ? t('sync.hub.addressWrong') : undefined}
      >
        <Input value={address} type="url" inputMode="url" onChange={(_, { value }) => setAddress(value)} />
      </Field>
      <Field
        label={t('sync.hub.workspace')}
        hint={t('sync.hub.workspaceHint')}
        validationMessage={isAsked && !isWorkspace ? t('sync.hub.workspaceWrong') : undefined}
      >
        <Input value={workspace} onChange={(_, { value }) => setWorkspace(value.trim().toLowerCase())} />
      </Field>
      <div className={styles.wide}>
        <Button appearance="primary" type="submit">
          {t('sync.hub.use')}
        </Button>
        <Text block size={200} className={styles.quiet}>
          {t('sync.hub.useHint')}
        </Text>
      </div>
    </form>
  )
}

function Joined({ hub }: { readonly hub: HubSettings }) {
  const styles = useStyles()
  const t = useText()
  const set = useSetHub()
  return (
    <>
      <Text>
        {hub.address} · {hub.workspace}
      </Text>
      <HubSignIn hub={hub} />
      <div>
        <Button onClick={() => void set(null)}>{t('sync.hub.leave')}</Button>
        <Text block size={200} className={styles.quiet}>
          {t('sync.hub.leaveText')}
        </Text>
      </div>
    </>
  )
}

/** What the page may reach is fixed when it is loaded, so it is loaded again. */
function useSetHub() {
  const { host, sync } = useServices()
  const change = useChangeSettings()
  return async (hub: HubSettings | null) => {
    if (hub === null) await sync.signOut()
    if (!(await change({ hub }))) return
    await host.hub.allow(hub?.address ?? null)
    location.reload()
  }
}

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  quiet: { color: tokens.colorNeutralForeground3 },
})
