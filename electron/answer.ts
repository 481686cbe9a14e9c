/**
 * What happens to one message from a page, without Electron's ipcMain so that tests call it directly: sender, schema,
 * handler, in that order. A refusal is plain data; a thrown error is a defect: the log gets its kind and place, the page
 * gets `defect`, nobody gets its text (it may quote a path or a claim).
 */
import type { Refusal, Result } from '../shared/base/result.ts'
import { refuse } from '../shared/base/result.ts'
import type { ChannelName, ChannelRequest, ChannelResponse } from '../shared/bridge/channels.ts'
import { channels } from '../shared/bridge/channels.ts'
import { isAppAddress } from './app-address.ts'
import { factsOfError } from './facts-of-error.ts'
import type { WriteLog } from './ports.ts'

export type Handlers = {
  readonly [Name in ChannelName]: (
    request: ChannelRequest<Name>,
    /** The page that asks; there can be two. */
    asker: number | undefined,
  ) => Promise<Answer<Name>>
}

type Answer<Name extends ChannelName> = Result<ChannelResponse<Name>, Refusal>

/** The part of Electron's WebFrameMain that decides trust; null when the frame is already gone. */
export type SenderFrame = { readonly url: string; readonly parent: unknown } | null

export interface Message<Name extends ChannelName> {
  readonly channel: Name
  readonly sender: SenderFrame
  /** Electron's id of the page; without one, the main window's. */
  readonly asker?: number
  readonly request: unknown
}

export async function answer<Name extends ChannelName>(
  message: Message<Name>,
  handlers: Handlers,
  log: WriteLog,
): Promise<Answer<Name>> {
  const { channel, sender, request, asker } = message
  if (!isTrusted(sender)) {
    log('warning', 'ipc-untrusted-sender', { channel })
    return refuse('untrusted-sender')
  }
  const parsed = channels[channel].request.safeParse(request)
  if (!parsed.success) {
    log('warning', 'ipc-invalid-request', { channel })
    return refuse('invalid-request')
  }
  try {
    // The compiler cannot follow that this schema belongs to this handler; `Handlers` above states that it does.
    return await handlers[channel](parsed.data as ChannelRequest<Name>, asker)
  } catch (error) {
    log('error', 'ipc-defect', { channel, ...factsOfError(error) })
    return refuse('defect')
  }
}

/** Our own page and no frame inside it: a document shown in a frame must not reach the disk. */
export function isTrusted(sender: SenderFrame): boolean {
  return sender !== null && sender.parent === null && isAppAddress(sender.url)
}
