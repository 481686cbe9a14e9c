/** One double of the `electron` module: everything the app imports from it, made for one start of the app. */
import { EventEmitter } from 'node:events'
import { App } from './app.ts'
import { createBrowser } from './browser.ts'
import { createWindowClass } from './browser-window.ts'
import { createDialog, createSafeStorage, createScreen, createShell, Menu } from './desktop-parts.ts'
import { onlyKnown } from './only-known.ts'
import type { Computer, InvokeHandler, ProtocolHandler, Registry, RequestListener } from './parts.ts'

export type ElectronDouble = ReturnType<typeof createDouble>

export function createDouble(computer: Computer) {
  const app = new App(computer, () => browser)
  const registry: Registry = {
    invokeHandlers: new Map(),
    protocols: new Map(),
    app,
    session: new EventEmitter(),
    beforeRequest: undefined,
  }
  const browser = createBrowser(computer, registry)
  const parts = {
    app: onlyKnown(app, 'app'),
    BrowserWindow: createWindowClass(browser, registry),
    Menu: class extends Menu {},
    dialog: onlyKnown(createDialog(), 'dialog'),
    ipcMain: onlyKnown(createIpcMain(registry), 'ipcMain'),
    protocol: onlyKnown(createProtocol(registry), 'protocol'),
    safeStorage: onlyKnown(createSafeStorage(computer), 'safeStorage'),
    screen: onlyKnown(createScreen(computer), 'screen'),
    session: onlyKnown({ defaultSession: onlyKnown(createSession(registry), 'session') }, 'session'),
    shell: onlyKnown(createShell(), 'shell'),
  }
  return onlyKnown(parts, 'electron')
}

function createIpcMain(registry: Registry) {
  return Object.assign(new EventEmitter(), {
    handle(name: string, handler: InvokeHandler): void {
      if (registry.invokeHandlers.has(name))
        throw new Error(`Attempted to register a second handler for '${name}'`)
      registry.invokeHandlers.set(name, handler)
    },
  })
}

function createProtocol(registry: Registry) {
  const privileged = new Set<string>()
  return {
    registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string }[]): void {
      for (const { scheme } of schemes) privileged.add(scheme)
    },
    /** Electron would serve an unprivileged scheme without an origin; here that is a mistake at once. */
    handle(scheme: string, handler: ProtocolHandler): void {
      if (!privileged.has(scheme))
        throw new Error(`electron double: ${scheme} was not registered as privileged`)
      registry.protocols.set(scheme, handler)
    },
  }
}

function createSession(registry: Registry) {
  const handlers = new Map<string, unknown>()
  const keep = (name: string) => (handler: unknown) => void handlers.set(name, handler)
  return Object.assign(registry.session, {
    /** For the test: what the app answers, as headless Chromium never asks. */
    handlers,
    setPermissionRequestHandler: keep('permissionRequest'),
    setPermissionCheckHandler: keep('permissionCheck'),
    setDevicePermissionHandler: keep('devicePermission'),
    webRequest: onlyKnown(
      {
        onBeforeRequest(listener: RequestListener): void {
          registry.beforeRequest = listener
        },
      },
      'webRequest',
    ),
  })
}
