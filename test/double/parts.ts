/** What the parts of one double share: where it runs, what a test prepared, and who listens to what. */
import type { EventEmitter } from 'node:events'
import type { ChromiumLaunch } from '../../build/find-chromium.ts'

export interface Computer {
  /** The profile folder, as `--user-data-dir` names it on Electron. */
  readonly profile: string
  /** Arguments after the app's own folder. */
  readonly args: readonly string[]
  readonly appFolder: string
  readonly chromium: ChromiumLaunch | undefined
  /** Work areas of the displays, the primary one first. */
  readonly displays: readonly Area[]
  /** As Electron names the keychain on Linux. */
  readonly keychain: string
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type InvokeHandler = (event: object, ...args: unknown[]) => unknown
export type ProtocolHandler = (request: Request) => Response | Promise<Response>
export type RequestListener = (
  details: { readonly url: string; readonly resourceType: string },
  answer: (verdict: { readonly cancel?: boolean }) => void,
) => void

/** Registered by the app, asked by its windows. */
export interface Registry {
  readonly invokeHandlers: Map<string, InvokeHandler>
  readonly protocols: Map<string, ProtocolHandler>
  readonly app: EventEmitter
  readonly session: EventEmitter
  beforeRequest: RequestListener | undefined
}

/** An event with the one method that guards use. */
export function preventable<Details extends object>(
  details: Details,
): Details & { preventDefault(): void; defaultPrevented: boolean } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}
