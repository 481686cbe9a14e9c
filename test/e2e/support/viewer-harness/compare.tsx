/**
 * Two of our viewers side by side, linked as the comparison links them: what the bench scrolls. `?keep=a,b` puts the
 * documents into the app's store, as an import does some other day, and leaves their names there in `window.kept`;
 * `?docs=` opens what has these names. `window.panes` are the two places that scroll.
 */
import './zod-without-eval.ts'
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from '@fluentui/react-components'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { createCommandRegistry } from '../../../../renderer/commands/command-registry.ts'
import { createKeyMap } from '../../../../renderer/commands/key-map.ts'
import { CommandContext } from '../../../../renderer/commands/use-command.ts'
import { KeyMapContext } from '../../../../renderer/commands/use-keys.ts'
import { ServicesContext } from '../../../../renderer/desk/services.ts'
import { createScrollLink } from '../../../../renderer/features/compare/scroll-link.ts'
import { ViewerPane } from '../../../../renderer/features/viewer/viewer-pane.tsx'
import { createOpfsDocuments } from '../../../../renderer/host/opfs-documents.ts'
import { startTexts } from '../../../../renderer/ui/text.ts'
import { createHarnessServices } from './harness-services.ts'
import { createHarnessSession, readDocuments, type StoredDocument } from './harness-session.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const styleRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })
const asked = new URLSearchParams(location.search)
await startTexts('en')
const onDisk = await createOpfsDocuments(() => crypto.randomUUID())
const kept: readonly StoredDocument[] = JSON.parse(asked.get('docs') ?? '[]')
const panes = kept.map(stored => ({
  store: createHarnessSession([stored]),
  services: createHarnessServices([stored], [], [], onDisk),
}))
const keyMap = createKeyMap({ mode: 'letters', remapped: {}, allKeys: true, isMac: false })
const link = createScrollLink()

async function keepOnDisk({ ref, bytes }: StoredDocument): Promise<StoredDocument> {
  const begun = await onDisk.begin()
  if (!bytes || !begun.ok) throw new Error('the document could not be kept')
  await onDisk.append(begun.value, bytes)
  await onDisk.commit(begun.value, ref.sha256)
  return { ref, bytes: null }
}

function Pane({ index, onPort }: { readonly index: number; readonly onPort: () => void }) {
  const pane = panes[index]
  if (!pane) throw new Error('two documents are needed')
  const session = useSyncExternalStore(pane.store.subscribe, pane.store.session)
  const [registry] = useState(createCommandRegistry)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the viewer has registered
  useEffect(onPort, [session.viewer])
  return (
    <ServicesContext value={pane.services}>
      <CommandContext value={registry}>
        <div data-side={index} style={{ flex: 1, minWidth: 0 }}>
          <ViewerPane session={session} />
        </div>
      </CommandContext>
    </ServicesContext>
  )
}

function Two() {
  const connect = () => {
    const [left = null, right = null] = panes.map(({ store }) => store.session().viewer)
    link.connect({ left, right })
  }
  return (
    <RendererProvider renderer={styleRenderer} targetDocument={document}>
      <FluentProvider theme={webLightTheme} style={{ height: '100%' }}>
        <KeyMapContext value={keyMap}>
          <main style={{ height: '100%', display: 'flex' }}>
            <Pane index={0} onPort={connect} />
            <Pane index={1} onPort={connect} />
          </main>
        </KeyMapContext>
      </FluentProvider>
    </RendererProvider>
  )
}

const place = document.getElementById('root')
const names = asked.get('keep')?.split(',') ?? []
if (names.length > 0) {
  const stored = await Promise.all((await readDocuments(names)).map(keepOnDisk))
  Object.assign(window, { kept: JSON.stringify(stored) })
} else if (place) createRoot(place).render(<Two />)
Object.assign(window, {
  panes: () => [...document.querySelectorAll('.pdf-scroll')],
})
