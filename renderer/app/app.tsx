/** The providers around the frame: look, services, keys, commands, undo. Language and theme follow the settings at once. */
import { FluentProvider, type GriffelRenderer, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { ThemeChoice } from '../../shared/bridge/settings.ts'
import { type CommandRegistry, createCommandRegistry } from '../commands/command-registry.ts'
import { createDispatcher } from '../commands/dispatcher.ts'
import { createKeyMap } from '../commands/key-map.ts'
import { CommandContext } from '../commands/use-command.ts'
import { KeyMapContext } from '../commands/use-keys.ts'
import { type Services, ServicesContext, useServices, useSettings } from '../desk/services.ts'
import { UndoContext, type UndoList } from '../desk/undo-list.ts'
import type { ImportRuns } from '../features/imports/import-runs.ts'
import { changeLanguage, languageFor, useLanguage } from '../ui/text.ts'
import type { Announcer } from './announcer.ts'
import { Frame } from './frame.tsx'
import { useLook } from './theme.ts'

export interface AppProps {
  readonly services: Services
  readonly announcer: Announcer
  readonly runs: ImportRuns
  readonly undoList: UndoList
}

export function App({ services, announcer, runs, undoList }: AppProps) {
  return (
    <ServicesContext value={services}>
      <UndoContext value={undoList}>
        <Keyboard>{isLeadWaiting => <LookedFrame {...{ announcer, runs, isLeadWaiting }} />}</Keyboard>
      </UndoContext>
    </ServicesContext>
  )
}

function LookedFrame(props: { announcer: Announcer; runs: ImportRuns; isLeadWaiting: boolean }) {
  const { host } = useServices()
  const { theme, language } = useSettings()
  const wanted = languageFor(language, host.info.locale)
  useEffect(() => void changeLanguage(wanted), [wanted])
  return (
    <Look choice={theme}>
      <Frame {...props} />
    </Look>
  )
}

/** Theme and language of everything inside, portals included. No class on the provider: it is copied to the portals. */
export function Look({ choice, children }: { readonly choice: ThemeChoice; readonly children: ReactNode }) {
  const language = useLanguage()
  const { name, theme } = useLook(choice, language)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark'
  }, [language, name])
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      {children}
    </FluentProvider>
  )
}

export function Styled(props: { readonly renderer: GriffelRenderer; readonly children: ReactNode }) {
  return (
    <RendererProvider renderer={props.renderer} targetDocument={document}>
      {props.children}
    </RendererProvider>
  )
}

function Keyboard({ children }: { readonly children: (isLeadWaiting: boolean) => ReactNode }) {
  const { host } = useServices()
  const { mode, remapped } = useSettings().keys
  const [registry] = useState<CommandRegistry>(createCommandRegistry)
  const [isLeadWaiting, setIsLeadWaiting] = useState(false)
  const keyMap = useMemo(
    () => createKeyMap({ mode, remapped, allKeys: host.can.allKeys, isMac: host.info.platform === 'mac' }),
    [mode, remapped, host],
  )
  useEffect(() => {
    const { handle } = createDispatcher({ registry, keyMap: () => keyMap, onLead: setIsLeadWaiting })
    addEventListener('keydown', handle)
    return () => removeEventListener('keydown', handle)
  }, [registry, keyMap])
  return (
    <CommandContext value={registry}>
      <KeyMapContext value={keyMap}>{children(isLeadWaiting)}</KeyMapContext>
    </CommandContext>
  )
}
