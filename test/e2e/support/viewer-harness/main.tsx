/**
 * The viewer alone, on a session kept in memory, under the app's own security policy. The address chooses: `?docs=a,b`
 * the documents, `theme=dark`, `lang=ko`, `hidden` to wait for `showViewer(true)`. Pins are kept in localStorage, so that a reload shows what a restart would.
 * `window.harness` gives tests the port and the session.
 */
// Its place matters, see there.
import './zod-without-eval.ts'
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { createCommandRegistry } from '../../../../renderer/commands/command-registry.ts'
import { createDispatcher } from '../../../../renderer/commands/dispatcher.ts'
import { createKeyMap } from '../../../../renderer/commands/key-map.ts'
import { CommandContext } from '../../../../renderer/commands/use-command.ts'
import { ReviewSessionContext } from '../../../../renderer/desk/review-session.ts'
import { ServicesContext } from '../../../../renderer/desk/services.ts'
import { ViewerPane } from '../../../../renderer/features/viewer/viewer-pane.tsx'
import { startTexts } from '../../../../renderer/ui/text.ts'
import { createHarnessServices } from './harness-services.ts'
import { createHarnessSession, readDocuments } from './harness-session.ts'

const wanted = new URLSearchParams(location.search)
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const styleRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
const keyMap = createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false })

const names = (wanted.get('docs') ?? '').split(',').filter(Boolean)
const stored = await readDocuments(names)
await startTexts(wanted.get('lang') ?? 'en')
const registry = createCommandRegistry()
const said: string[] = []
const reads: number[] = []
const services = createHarnessServices(stored, said, reads)
const store = createHarnessSession(stored)
Object.assign(window, { harness: { store, said, reads } })

function Harness() {
  const session = useSyncExternalStore(store.subscribe, store.session)
  const [isShown, setIsShown] = useState(!wanted.has('hidden'))
  useEffect(() => {
    const { handle } = createDispatcher({ registry, keyMap: () => keyMap, onLead: () => undefined })
    addEventListener('keydown', handle)
    Object.assign(window, { showViewer: setIsShown })
    return () => removeEventListener('keydown', handle)
  }, [])
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <FluentProvider
        theme={wanted.get('theme') === 'dark' ? webDarkTheme : webLightTheme}
        style={{ height: '100%' }}
      >
        <ServicesContext value={services}>
          <CommandContext value={registry}>
            <ReviewSessionContext value={session}>
              <main
                data-scope="review viewer"
                style={{ height: '100%', display: 'flex', flexDirection: 'column' }}
              >
                <h1 style={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', margin: 0 }}>
                  Viewer
                </h1>
                <div style={{ flex: 1, minHeight: 0 }}>{isShown && <ViewerPane />}</div>
              </main>
            </ReviewSessionContext>
          </CommandContext>
        </ServicesContext>
      </FluentProvider>
    </RendererProvider>
  )
}

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
createRoot(place).render(<Harness />)
