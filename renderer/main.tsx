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
import type { Refusal } from '../shared/base/result.ts'
import type { Host } from '../shared/bridge/host.ts'
import type { ClaimState } from '../shared/log/claim-state.ts'
import { actsAt } from '../shared/log/expiry.ts'
import { claimDueAt, claimLateAt } from '../shared/sla/claim-clock.ts'
import { createAnnouncer } from './app/announcer.ts'
import { App, Look, Styled } from './app/app.tsx'
import { createLiveLaw } from './app/live-law.ts'
import { createLiveSettings } from './app/live-settings.ts'
import { failureWithJournal, startDatabase } from './app/start-database.ts'
import { isOfStorage, startFailure } from './app/start-failure.ts'
import { StartScreen, type StartState } from './app/start-screen.tsx'
import { passedText } from './app/time-passed-text.ts'
import { watchTime } from './app/watch-time.ts'
import { createClaims } from './data/claims.ts'
import { createCourses } from './data/courses.ts'
import { createDiskWatch } from './data/disk-watch.ts'
import { createDrafts } from './data/drafts.ts'
import { createImports } from './data/imports.ts'
import { createIntegrity, type Integrity } from './data/integrity.ts'
import { createJournal, type Journal } from './data/journal.ts'
import { startLinking } from './data/link-competitors.ts'
import type { DatabaseTrouble } from './data/open-database.ts'
import { createOtherWindows, keepStorage } from './data/other-windows.ts'
import { createQueue, idleMoment, type Queue } from './data/queue.ts'
import { createRechecks } from './data/rechecks.ts'
import { type RestoreReport, reportRestore } from './data/restore-report.ts'
import { createWalk } from './data/serve-journal.ts'
import { createTimekeeper } from './data/timekeeper.ts'
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
  await startOn(host).catch(error => showFailure(error, host))
}

async function startOn(host: Host): Promise<void> {
  const settings = await createLiveSettings(host)
  await changeLanguage(languageFor(settings.current().language, host.info.locale))
  // A load that follows at once would be a start thrown away.
  if (await host.hub.allow(settings.current().hub?.address ?? null)) return location.reload()
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
  const walk = createWalk(host.journal)
  const onTrouble = (trouble: DatabaseTrouble) => {
    host.log('warning', 'database', { trouble })
    showStart({ kind: trouble })
  }
  const { db, finding } = await startDatabase({ host, ids, clock, walk, show: showStart, onTrouble })
  const windows = createOtherWindows()
  const law = createLiveLaw(settings)
  const actor = () => ({ role: 'reviewer' as const, ...settings.current().reviewer })
  const readAs = (state: ClaimState) => ({ ...state, readings: law.readings(state.ruleset) })
  const reader = () => ({
    reviewerId: settings.current().reviewer.id,
    reviewerName: settings.current().reviewer.name,
  })
  const row = () => ({
    ...reader(),
    dueAt: (state: ClaimState) => claimDueAt(readAs(state), law.calendar()),
    lateAt: (state: ClaimState) => claimLateAt(readAs(state), law.calendar()),
    actsAt: (state: ClaimState) =>
      actsAt(state, { calendar: law.calendar(), readings: law.readings(state.ruleset) }),
  })
  const claims = createClaims({
    ...{ db, clock, ids, actor, row, law, workspace: 'local' },
    readOnly: () => integrity.isBroken() || journal.isDisagreeing(),
    announce: windows.announce,
  })
  windows.onChange(claims.changedElsewhere)
  const queue = createQueue({ db, claims, row })
  const integrity: Integrity = createIntegrity({ db, clock, reader, repairRows: () => queue.rebuild() })
  const disagreement = finding.kind === 'disagreed' ? finding.seq : null
  const journal: Journal = createJournal({ db, store: host.journal, claims, clock, walk, disagreement })
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
    onDone: () => time.look(),
  })
  const refuse = (refusal: Refusal) => announcer.announce(refusalText(refusal), 'warning')
  const timekeeper = createTimekeeper({
    ...{ queue, claims, clock, law, idle: idleMoment, onRefused: refuse },
    onPassed: passed => announcer.announce(passedText(passed, translate), 'toast'),
    onLong: count => announcer.announce(translate('app.time.long', { count }), 'toast'),
  })
  const time = watchTime(() => timekeeper.look(), document)
  const restored = finding.kind === 'restored' ? await reportRestore(finding.restore, host.documents) : null
  sync.onRows(changes => {
    for (const lost of claimsTaken(changes, settings.current().reviewer.id))
      announcer.announce(translate('sync.taken.lost', { ...lost }), 'warning')
  })
  const services: Services = {
    host: { ...host, documents: documentsWithHub(host.documents, sync) },
    ...{ clock, ids, claims, queue, imports, integrity, journal, sync, settings, actor, restored, ...law },
    disk: createDiskWatch(host),
    drafts: createDrafts(db),
    courses: createCourses({ db, claims }),
    rechecks: createRechecks(db),
    queueView: createQueueView(queue, () => queryContext(host, settings, queue)),
    announce: announcer.announce,
    refuse,
    openFiles: runs.open,
  }
  await queue.start()
  if (restored) await rowsAfterRestore(restored, { host, queue })
  rebuildWithSettings(settings, () => queue.rebuild().then(time.look))
  startLinking({ claims, queue })
  const onFailedCheck = (error: unknown) =>
    isOfStorage(error) ? showFailure(error, host) : reportError(error)
  void integrity.check().then(time.look).catch(onFailedCheck)
  journal.start()
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
    competitors: queue.competitorCount,
    compareText: new Intl.Collator(languageFor(language, host.info.locale)).compare,
  }
}

/** Rows hold due times and the reviewer's own answers; both are projected anew when what they depend on changes. */
function rebuildWithSettings(settings: LiveSettings, rebuild: () => Promise<void>): void {
  const known = () => {
    const { calendar, timeZone, reviewer, readings } = settings.current()
    return JSON.stringify([calendar, timeZone, reviewer.id, readings])
  }
  let last = known()
  settings.subscribe(() => {
    if (known() === last) return
    last = known()
    void rebuild().catch(reportError)
  })
}

/** For the jitter between two tries, which need not be unguessable but may not be the same on every desk. */
function chance(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return number / 2 ** 32
}

/** The log came back, the queue's rows are projected from it. */
async function rowsAfterRestore(
  { entries }: RestoreReport,
  { host, queue }: Pick<Services, 'host' | 'queue'>,
): Promise<void> {
  host.log('warning', 'journal-restored', { entries })
  showStart({ kind: 'putting-rows' })
  await queue.rebuild()
}

async function showFailure(error: unknown, host: Host): Promise<void> {
  showStart(await failureWithJournal(error, host))
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
