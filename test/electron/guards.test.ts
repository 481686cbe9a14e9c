import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import {
  attachGuards,
  externalAddress,
  isAllowedNavigation,
  isAllowedPermission,
  isAllowedRequest,
} from '../../electron/modules/guards.ts'

const notOurs = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'file:///etc/passwd',
  'file://server/share',
  'ms-msdt:/id PCWDiagnostic',
  'vbscript:msgbox(1)',
  'view-source:https://learn.microsoft.com/',
  'chrome://settings',
  'about:blank',
  '//learn.microsoft.com/',
  '\\\\server\\share',
  'http://learn.microsoft.com/',
  'https://learn.microsoft.com.evil.example/',
  'https://learn.microsoft.com@evil.example/',
  'https://evil.example/learn.microsoft.com',
  'https://evil.example\\@learn.microsoft.com/',
  'https://lеarn.microsoft.com/',
  'https://learn。microsoft。com.evil.example/',
  'https://xn--larn-vpe.microsoft.com/',
  'https://user:pass@learn.microsoft.com/',
  'https://learn.microsoft.com:8443/',
  'https://127.0.0.1/',
  'https:/',
  '',
]

describe('addresses handed to the browser of the person', () => {
  test.each([
    [
      'https://learn.microsoft.com/partner-center/x?view=1#top',
      'https://learn.microsoft.com/partner-center/x?view=1#top',
    ],
    ['HTTPS://LEARN.MICROSOFT.COM/a', 'https://learn.microsoft.com/a'],
    ['https://partner.microsoft.com/en-US/', 'https://partner.microsoft.com/en-US/'],
  ])('%s is opened as %s', (address, opened) => {
    expect(externalAddress(address)).toBe(opened)
  })

  test.each(notOurs)('%j is not opened', address => {
    expect(externalAddress(address)).toBeNull()
  })

  test('an address too long to be a help page is not opened', () => {
    expect(externalAddress(`https://learn.microsoft.com/${'a'.repeat(3000)}`)).toBeNull()
  })
})

describe('navigation', () => {
  test.each([
    'app://bundle/',
    'app://bundle/index.html',
    'app://bundle/index.html#/queue',
    'app://bundle/index.html?x=1',
  ])('stays possible to the one page of the app: %s', address => {
    expect(isAllowedNavigation(address)).toBe(true)
  })

  test.each([
    ...notOurs,
    'app://bundle/samples/a.poecase',
    'app://bundle/print/x',
    'app://bundle.evil/index.html',
    'app://evil/index.html',
    'https://learn.microsoft.com/',
    'data:text/html,x',
    'blob:app://bundle/1',
  ])('is denied to %j', address => {
    expect(isAllowedNavigation(address)).toBe(false)
  })
})

describe('requests', () => {
  test.each([
    'app://bundle/index.html',
    'app://bundle/print/1',
    'blob:app://bundle/0a-1b',
    'data:image/png;base64,AA==',
  ])('the app may load %s', address => {
    expect(isAllowedRequest(address)).toBe(true)
  })

  test.each([
    ...notOurs.filter(address => address !== ''),
    'https://learn.microsoft.com/',
    'wss://hub.example/',
    'blob:https://evil.example/1',
    'app://evil/x',
    'devtools://devtools/x',
  ])('the app may not load %j', address => {
    expect(isAllowedRequest(address)).toBe(false)
  })
})

describe('the hub of the settings', () => {
  const hub = 'https://hub.example:8443'

  test('is reached below its API, and nowhere else', () => {
    expect(isAllowedRequest('https://hub.example:8443/v1/hello', hub)).toBe(true)
    expect(isAllowedRequest('https://hub.example:8443/', hub)).toBe(false)
    expect(isAllowedRequest('https://hub.example:8443/v1/hello')).toBe(false)
  })

  test.each([
    'https://hub.example/v1/hello',
    'http://hub.example:8443/v1/hello',
    'https://hub.example:8443.evil.example/v1/',
    'https://hub.example:8443@evil.example/v1/',
    'https://user@hub.example:8443/v1/hello',
    'https://hub.example:8443/v1/../metrics',
    'wss://hub.example:8443/v1/hello',
  ])('does not open the way to %s', address => {
    expect(isAllowedRequest(address, hub)).toBe(false)
  })
})

describe('permissions', () => {
  test.each(['clipboard-sanitized-write', 'persistent-storage'])(
    '%s is allowed, and only to the app',
    permission => {
      expect(isAllowedPermission(permission, 'app://bundle/index.html')).toBe(true)
      expect(isAllowedPermission(permission, 'app://bundle')).toBe(true)
      expect(isAllowedPermission(permission, 'https://evil.example/')).toBe(false)
    },
  )

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'midi',
    'display-capture',
  ])('%s is denied', permission => {
    expect(isAllowedPermission(permission, 'app://bundle/index.html')).toBe(false)
  })
})

describe('a guarded page', () => {
  test('does not follow a link out of the app, in its frame or in one inside it', () => {
    const { contents } = guarded()
    expect(isPrevented(contents, 'will-navigate', { url: 'https://evil.example/' })).toBe(true)
    expect(isPrevented(contents, 'will-redirect', { url: 'file:///etc/passwd' })).toBe(true)
    expect(isPrevented(contents, 'will-frame-navigate', { url: 'about:srcdoc', isMainFrame: false })).toBe(
      false,
    )
    expect(
      isPrevented(contents, 'will-frame-navigate', { url: 'app://bundle/index.html', isMainFrame: false }),
    ).toBe(true)
    expect(isPrevented(contents, 'will-attach-webview', {})).toBe(true)
    expect(isPrevented(contents, 'will-navigate', { url: 'app://bundle/index.html' })).toBe(false)
  })

  test('opens no window, and hands only help pages to the browser', () => {
    const { open, opened } = guarded()
    expect(
      ['https://learn.microsoft.com/a', 'https://evil.example/', 'javascript:1'].map(url => open({ url })),
    ).toEqual(Array(3).fill({ action: 'deny' }))
    expect(opened).toEqual(['https://learn.microsoft.com/a'])
  })

  test('gets no download, no device and no answer from the network', () => {
    const { session, handlers } = guarded()
    expect(isPrevented(session, 'will-download', {})).toBe(true)
    expect(handlers.device?.()).toBe(false)
    expect(handlers.check?.(null, 'media', 'app://bundle/index.html')).toBe(false)
    const verdicts: object[] = []
    handlers.request?.({ url: 'https://evil.example/', resourceType: 'image' }, (verdict: object) =>
      verdicts.push(verdict),
    )
    handlers.request?.({ url: 'app://bundle/a.js', resourceType: 'script' }, (verdict: object) =>
      verdicts.push(verdict),
    )
    expect(verdicts).toEqual([{ cancel: true }, { cancel: false }])
  })
})

function isPrevented(target: EventEmitter, name: string, details: object): boolean {
  let prevented = false
  target.emit(name, { ...details, preventDefault: () => (prevented = true) })
  return prevented
}

type Handler = (...args: never[]) => unknown

function guarded() {
  const app = new EventEmitter()
  const session = new EventEmitter()
  const contents = new EventEmitter()
  const opened: string[] = []
  const handlers: Record<string, (...args: unknown[]) => unknown> = {}
  const keep = (name: string) => (handler: Handler) => {
    handlers[name] = handler as (...args: unknown[]) => unknown
  }
  Object.assign(contents, { setWindowOpenHandler: keep('open') })
  Object.assign(session, {
    setPermissionRequestHandler: keep('ask'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('request') },
  })
  attachGuards({
    app: app as unknown as App,
    session: session as unknown as Session,
    hub: () => null,
    shell: { openExternal: async address => void opened.push(address) },
    log: () => undefined,
  })
  app.emit('web-contents-created', {}, contents as unknown as WebContents)
  return { contents, session, handlers, opened, open: (details: object) => handlers.open?.(details) }
}
