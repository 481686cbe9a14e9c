/**
 * The only place that builds things: host, settings, database, claims, queue and the rest, in the order in which they
 * need each other; everything below gets them as `Services`. Until they stand, a start screen says what is going on.
 */
import '../shared/base/zod-without-eval.ts'
import { createDOMRenderer } from '@fluentui/react-components'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { version } from '../package.json'
import type { Clock } from '../shared/base/clock.ts'
import { createIdSource } from '../shared/base/id.ts'
import type { Host } from '../shared/bridge/host.ts'
import { claimDueAt } from '../shared/sla/claim-clock.ts'
import { createAnnouncer } from './app/announcer.ts'
import { App, Look, Styled } from './app/app.tsx'
import { createLiveCalendar } from './app/live-calendar.ts'
import { createLiveSettings } from './app/live-settings.ts'
import { startFailure } from './app/start-failure.ts'
import { StartScreen, type StartState } from './app/start-screen.tsx'
import { createClaims } from './data/claims.ts'
import { createDrafts } from './data/drafts.ts'
import { createImports } from './data/imports.ts'
import { createIntegrity, type Integrity } from './data/integrity.ts'
import { openDatabase } from './data/open-database.ts'
import { createOtherWindows, keepStorage } from './data/other-windows.ts'
import { createQueue, type Queue } from './data/queue.ts'
import { endOfToday, endOfWeek } from './desk/day-ends.ts'
import { createQueueView } from './desk/queue-view.ts'
import type { LiveSettings, Services } from './desk/services.ts'
import { createUndoList } from './desk/undo-list.ts'
import { createImportRuns } from './features/imports/import-runs.ts'
import { outcomeText } from './features/imports/outcome-text.ts'
import { createBrowserHost } from './host/browser-host.ts'
import { createElectronHost, preloadBridge } from './host/electron-host.ts'
import { claimsTaken } from './sync/claims-taken.ts'
import { documentsWithHub } from './sync/documents-with-hub.ts'
import { createSync } from './sync/run-sync.ts'
import { createSyncWindows } from './sync/sync-windows.ts'
import { changeLanguage, languageFor, refusalText, startTexts, translate } from './ui/text.ts'

const clock: Clock = { now: () => Temporal.Now.instant() }
const ids = createIdSource(clock, bytes => crypto.getRandomValues(bytes))

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const root = createRoot(place)
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
const styles = createDOMRenderer(document, { styleElementAttributes: { nonce } })

await startTexts(languageFor('', navigator.language))
showStart({ kind: 'opening' })
await start().catch(error => showStart(startFailure(error)))

async function start(): Promise<void> {
  const bridge = preloadBridge()
  const host = bridge ? await createElectronHost(bridge) : await createBrowserHost(version)
  const settings = await createLiveSettings(host)
  await changeLanguage(languageFor(settings.current().language, host.info.locale))
  await host.hub.allow(settings.current().hub?.address ?? null)
  const props = await buildApp(host, settings)
  root.render(
    <StrictMode>
      <Styled renderer={styles}>
        <App {...props} />
      </Styled>
    </StrictMode>,
  )
  void keepStorage(navigator.storage)
}

async function buildApp(host: Host, settings: LiveSettings) {
  const { db } = await openDatabase(ids, undefined, trouble => {
    host.log('warning', 'database', { trouble })
    showStart({ kind: trouble })
  })
  const windows = createOtherWindows()
  const calendar = createLiveCalendar(settings)
  const actor = () => ({ role: 'reviewer' as const, ...settings.current().reviewer })
  const row = () => ({
    reviewerId: settings.current().reviewer.id,
    dueAt: (state: Parameters<typeof claimDueAt>[0]) => claimDueAt(state, calendar()),
  })
  const claims = createClaims({
    ...{ db, clock, ids, actor, row, workspace: 'local' },
    readOnly: () => integrity.isBroken(),
    announce: windows.announce,
  })
  windows.onChange(claims.changedElsewhere)
  const queue = createQueue({ db, claims, row })
  const integrity: Integrity = createIntegrity({ db, clock, repairRows: () => queue.rebuild() })
  const imports = createImports({ host, claims })
  const sync = createSync({
    ...{ db, claims, host, settings, clock, ids, row },
    windows: createSyncWindows(),
    chance,
    milliseconds: () => performance.now(),
  })
  const announcer = createAnnouncer()
  const runs = createImportRuns({
    imports,
    caughtUp: queue.catchUp,
    onOutcome: outcome => announcer.announce(outcomeText(outcome, translate)),
  })
  sync.onRows(changes => {
    for (const lost of claimsTaken(changes, settings.current().reviewer.id))
      announcer.announce(translate('sync.taken.lost', { ...lost }), 'warning')
  })
  const services: Services = {
    host: { ...host, documents: documentsWithHub(host.documents, sync) },
    ...{ clock, ids, claims, queue, imports, integrity, sync, settings, calendar, actor },
    drafts: createDrafts(db),
    queueView: createQueueView(queue, () => queryContext(host, settings, queue)),
    announce: announcer.announce,
    refuse: refusal => announcer.announce(refusalText(refusal), 'warning'),
    openFiles: runs.open,
  }
  await queue.start()
  rebuildWithSettings(settings, queue)
  void integrity.check().catch(reportError)
  return { services, announcer, runs, undoList: createUndoList() }
}

function queryContext(host: Host, settings: LiveSettings, queue: Queue) {
  const { reviewer, timeZone, language } = settings.current()
  const now = clock.now()
  return {
    reviewerId: reviewer.id,
    now: now.toString(),
    endOfToday: endOfToday(now, timeZone),
    endOfWeek: endOfWeek(now, timeZone),
    competitors: (row: Parameters<Queue['competitors']>[0]) => queue.competitors(row).length,
    compareText: new Intl.Collator(languageFor(language, host.info.locale)).compare,
  }
}

/** Rows hold due times and the reviewer's own answers; both are projected anew when what they depend on changes. */
function rebuildWithSettings(settings: LiveSettings, queue: Queue): void {
  const known = () => {
    const { calendar, timeZone, reviewer } = settings.current()
    return JSON.stringify([calendar, timeZone, reviewer.id])
  }
  let last = known()
  settings.subscribe(() => {
    if (known() === last) return
    last = known()
    void queue.rebuild()
  })
}

/** For the jitter between two tries, which need not be unguessable but may not be the same on every desk. */
function chance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number / 2 ** 32
}

function showStart(state: StartState): void {
  root.render(
    <Styled renderer={styles}>
      <Look choice="system">
        <StartScreen state={state} />
      </Look>
    </Styled>,
  )
}
