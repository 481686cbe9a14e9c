/**
 * Gives a page its preload: in a world of its own that Chromium keeps apart from the page's, as Electron does. Messages
 * go through a binding that only this world has, over the DevTools protocol.
 */
import type { CDPSession, Page } from '@playwright/test'
import { decode, encode } from './codec.ts'
import { mainWorldScript, preloadWorldScript } from './world-scripts.ts'

const worldName = 'Electron Isolated Context'
const binding = 'electronDoubleIpc'
const channel = 'electron-double-bridge'

export interface PreloadWorld {
  send(name: string, args: readonly unknown[]): Promise<void>
}

export interface InvokeMessage {
  readonly name: string
  readonly args: readonly unknown[]
}

export async function givePreload(
  page: Page,
  preloadPath: string,
  answer: (message: InvokeMessage) => Promise<unknown>,
): Promise<PreloadWorld> {
  const session = await page.context().newCDPSession(page)
  let newest: number | undefined
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === worldName) newest = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === newest) newest = undefined
  })
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === binding) void reply(session, executionContextId, payload, answer)
  })
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { executionContextId, exception } }) => {
    // Electron prints it, too; without it a preload that fails looks like one that was never there.
    if (executionContextId === newest) console.error('preload:', exception?.description)
  })
  await session.send('Runtime.enable')
  await session.send('Page.enable')
  await session.send('Runtime.addBinding', { name: binding, executionContextName: worldName })
  const addScript = 'Page.addScriptToEvaluateOnNewDocument'
  await session.send(addScript, { source: mainWorldScript(channel) })
  await session.send(addScript, { source: preloadWorldScript(channel, binding, preloadPath), worldName })
  return {
    async send(name, args) {
      if (newest !== undefined) await deliver(session, newest, { kind: 'message', name, value: encode(args) })
    },
  }
}

async function reply(
  session: CDPSession,
  contextId: number,
  payload: string,
  answer: (message: InvokeMessage) => Promise<unknown>,
): Promise<void> {
  const { id, name, value } = JSON.parse(payload)
  const outcome = await answer({ name, args: decode(value) as unknown[] }).then(
    result => ({ value: encode(result) }),
    error => ({ error: `Error invoking remote method '${name}': ${String(error)}` }),
  )
  await deliver(session, contextId, { kind: 'answer', id, ...outcome })
}

/** The page may be gone by now; then there is nobody to tell, as on Electron. */
async function deliver(session: CDPSession, contextId: number, message: object): Promise<void> {
  const expression = `${binding}Receive(${JSON.stringify(JSON.stringify(message))})`
  await session.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined)
}
