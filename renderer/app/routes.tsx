/**
 * Which page stands at which place, and how features are put together: the only file that knows two of them. A page is
 * fetched when it is first gone to; the queue comes with the app, because that is where everybody starts.
 */
import { Spinner } from '@fluentui/react-components'
import { type ComponentType, lazy, Suspense } from 'react'
import { assertNever } from '../../shared/base/assert-never.ts'
import type { CommandScope } from '../commands/command-table.ts'
import { goTo, type Place, placeAddress } from '../desk/places.ts'
import { QueuePage } from '../features/queue/queue-page.tsx'
import { useText } from '../ui/text.ts'
import { PlaceBoundary } from './place-boundary.tsx'

const ReviewDesk = page(async () => (await import('./review-desk-place.tsx')).ReviewDeskPlace)
const CompareDesk = page(async () => (await import('./compare-desk-place.tsx')).CompareDeskPlace)
const ReportPage = page(async () => (await import('../features/report/report-page.tsx')).ReportPage)
const ReportsPage = page(async () => (await import('../features/report/reports-page.tsx')).ReportsPage)
const HistoryPage = page(async () => (await import('../features/history/history-page.tsx')).HistoryPage)
const DraftsPage = page(async () => (await import('../features/drafts/drafts-page.tsx')).DraftsPage)
const DashboardPage = page(
  async () => (await import('../features/dashboard/dashboard-page.tsx')).DashboardPage,
)
const RecheckPlace = page(async () => (await import('./recheck-place.tsx')).RecheckPlace)
const SettingsPage = page(async () => (await import('../features/settings/settings-page.tsx')).SettingsPage)
const SyncPage = page(async () => (await import('../features/sync-centre/sync-page.tsx')).SyncPage)
const IntegrityPage = page(
  async () => (await import('../features/integrity/integrity-page.tsx')).IntegrityPage,
)

const openReview = (claim: string) => goTo({ name: 'review', claim })

export function PlaceView({ place }: { readonly place: Place }) {
  return (
    <PlaceBoundary key={placeAddress(place)} place={place.name}>
      <Suspense fallback={<Arriving />}>
        <PageAt place={place} />
      </Suspense>
    </PlaceBoundary>
  )
}

/** The scopes that are alive on a page while the focus is in none of its panes; deepest first. */
export function scopeOf(place: Place): string | undefined {
  const scopes: Partial<Record<Place['name'], readonly CommandScope[]>> = {
    queue: ['queue'],
    dashboard: ['dashboard'],
    recheck: ['viewer'],
    review: ['review', 'viewer'],
    compare: ['compare', 'viewer'],
  }
  return scopes[place.name]?.join(' ')
}

function PageAt({ place }: { readonly place: Place }) {
  switch (place.name) {
    case 'queue':
      return <QueuePage onOpen={openReview} />
    case 'review':
      return <ReviewDesk claim={place.claim} />
    case 'compare':
      return <CompareDesk claims={place.claims} />
    case 'report':
      return <ReportPage claim={place.claim} />
    case 'reports':
      return <ReportsPage claims={place.claims} />
    case 'history':
      return <HistoryPage claim={place.claim} />
    case 'dashboard':
      return <DashboardPage />
    case 'recheck':
      return <RecheckPlace claim={place.claim} />
    case 'sync':
      return <SyncPage />
    case 'drafts':
      return <DraftsPage />
    case 'settings':
      return <SettingsPage />
    case 'integrity':
      return <IntegrityPage />
    default:
      return assertNever(place)
  }
}

function Arriving() {
  const t = useText()
  // The delay keeps a page that is already here from flashing a spinner.
  return <Spinner size="small" delay={300} label={t('app.start.opening')} style={{ marginTop: '20vh' }} />
}

function page<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load() }))
}
