/**
 * Commands of one of several panes that can do the same (two viewers). Controls inside a pane always mean their pane;
 * keys, menu and palette mean the pane in use, whose commands are lent to the page's registry.
 */
import { type CommandRegistry, createCommandRegistry } from './command-registry.ts'
import { commandRows } from './command-table.ts'

export interface PaneRegistry extends CommandRegistry {
  /** Makes this the pane that keys mean; returns the end of it. */
  lend(): () => void
}

export function createPaneRegistry(page: CommandRegistry): PaneRegistry {
  const own = createCommandRegistry()
  return {
    attach: own.attach,
    get: id => own.get(id) ?? page.get(id),
    run: id => (own.get(id) ? own.run(id) : page.run(id)),
    subscribe(listener) {
      const stops = [own.subscribe(listener), page.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    version: () => own.version() + page.version(),
    lend() {
      let lent: readonly (() => void)[] = []
      const renew = () => {
        for (const stop of lent) stop()
        lent = commandRows.flatMap(({ id }) => {
          const handler = own.get(id)
          return handler ? [page.attach(id, handler)] : []
        })
      }
      renew()
      const stop = own.subscribe(renew)
      return () => {
        stop()
        for (const end of lent) end()
      }
    },
  }
}
