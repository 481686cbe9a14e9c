/**
 * The only file that imports ipcMain: one loop binds every row of the channel table to its handler. What a message goes
 * through is in answer.ts; what the handlers do is in handlers.ts.
 */
import { ipcMain } from 'electron'
import { channelNames } from '../shared/bridge/channel-names.ts'
import type { Handlers } from './answer.ts'
import { answer } from './answer.ts'
import type { WriteLog } from './ports.ts'

export function answerChannels(handlers: Handlers, log: WriteLog): void {
  for (const channel of channelNames) {
    ipcMain.handle(channel, (event, request: unknown) =>
      answer({ channel, sender: event.senderFrame, asker: event.sender.id, request }, handlers, log),
    )
  }
}
