/**
 * The window: bar, places, page, status line. Everything that is on every page hangs here: keys, menu, palette, F1
 * sheet, dropping files, messages, the import's dialog, the banner of a damaged log. Knows no page's inside.
 */
import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { claimsOf, placeAddress, usePlace } from '../desk/places.ts'
import { useServices } from '../desk/services.ts'
import { ImportDialog } from '../features/imports/import-dialog.tsx'
import type { ImportRuns } from '../features/imports/import-runs.ts'
import { IntegrityBanner } from '../features/integrity/integrity-banner.tsx'
import { SafetyBanners } from '../features/integrity/safety-banners.tsx'
import { useText } from '../ui/text.ts'
import { useReturnFocus } from '../ui/use-return-focus.ts'
import type { Announcer } from './announcer.ts'
import { DropZone } from './drop-zone.tsx'
import { HelpSheet } from './help-sheet.tsx'
import { NavRail } from './nav-rail.tsx'
import { Notices } from './notices.tsx'
import { Palette } from './palette.tsx'
import { createPanes } from './panes.ts'
import { PlaceView, scopeOf } from './routes.tsx'
import { SkipLink } from './skip-link.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useComparison } from './use-comparison.ts'
import { useFrameCommands } from './use-frame-commands.ts'
import { useLastClaim } from './use-last-claim.ts'
import { useNativeMenu } from './use-native-menu.ts'

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplate: '"bar bar" auto "places page" minmax(0, 1fr) "status status" auto / auto minmax(0, 1fr)',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 640px)': {
      gridTemplate: '"bar" auto "page" minmax(0, 1fr) "places" auto "status" auto / minmax(0, 1fr)',
    },
  },
  page: {
    gridArea: 'page',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    // Invisible but in high contrast and forced colours, where the shades of bar and page are one.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderStartStartRadius: tokens.borderRadiusLarge,
    overflow: 'hidden',
    ':focus-visible': { outline: 'none' },
  },
  place: { flex: '1 1 auto', minHeight: 0, position: 'relative' },
})

export interface FrameProps {
  readonly announcer: Announcer
  readonly runs: ImportRuns
  /** The lead key was pressed and a letter is awaited. */
  readonly isLeadWaiting: boolean
}

export function Frame({ announcer, runs, isLeadWaiting }: FrameProps) {
  const styles = useStyles()
  const t = useText()
  const { host } = useServices()
  const place = usePlace()
  const lastClaim = useLastClaim(place)
  const [overlay, setOverlay] = useState<'palette' | 'help' | null>(null)
  const [panes] = useState(() => createPanes(document))
  const page = useRef<HTMLElement>(null)
  const pageName = [t(`app.nav.${place.name}`), ...claimsOf(place)].join(' ')

  useReturnFocus(overlay !== null)
  const comparison = useComparison(place, lastClaim)
  useFrameCommands({ place, lastClaim, comparison, panes, show: setOverlay })
  useNativeMenu()
  useFocusOnArrival(page, placeAddress(place))
  useEffect(() => void host.window.setTitle(`${pageName} – ${t('app.name')}`), [host, pageName, t])

  return (
    <DropZone>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only remembers where the focus was, for F6 */}
      <div className={styles.frame} onFocus={event => panes.focused(event.target)}>
        <SkipLink target={page} />
        <TopBar onPalette={() => setOverlay('palette')} />
        <NavRail place={place} lastClaim={lastClaim} comparison={comparison} />
        <main
          ref={page}
          className={styles.page}
          aria-label={pageName}
          tabIndex={-1}
          data-pane
          data-scope={scopeOf(place)}
        >
          <IntegrityBanner />
          <SafetyBanners />
          <div className={styles.place}>
            <PlaceView place={place} />
          </div>
        </main>
        <StatusBar isLeadWaiting={isLeadWaiting} />
      </div>
      <Notices announcer={announcer} />
      <ImportDialog runs={runs} />
      <Palette isOpen={overlay === 'palette'} onClose={() => setOverlay(null)} />
      <HelpSheet isOpen={overlay === 'help'} onClose={() => setOverlay(null)} />
    </DropZone>
  )
}

/** A new place is announced by moving the focus to it; a page that takes the focus itself does so afterwards. */
function useFocusOnArrival(page: React.RefObject<HTMLElement | null>, address: string): void {
  const arrived = useRef(address)
  useEffect(() => {
    if (arrived.current === address) return
    arrived.current = address
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true })
  }, [page, address])
}
