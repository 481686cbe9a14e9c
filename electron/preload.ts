/**
 * The bridge between the page and the main process: two functions, checked against the names of the channel table.
 * It alone imports ipcRenderer. The event object of a notice never reaches the page, because it holds the sender.
 * Adding a channel does not change this file.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, noticeNames } from '../shared/bridge/channel-names.ts'
import type { ChannelName, NoticeName, PreloadBridge } from '../shared/bridge/channels.ts'

// Sets, not arrays: `has` cannot be replaced from a page that patched Array.prototype.
const channels: ReadonlySet<ChannelName> = new Set(channelNames)
const notices: ReadonlySet<NoticeName> = new Set(noticeNames)

const bridge: PreloadBridge = {
  invoke(channel, request) {
    if (!channels.has(channel)) return Promise.reject(new Error('Not a channel of this app'))
    return ipcRenderer.invoke(channel, request)
  },
  subscribe(notice, listener) {
    if (!notices.has(notice)) throw new Error('Not a notice of this app')
    const forward = (_event: unknown, body: unknown) => listener(body)
    ipcRenderer.on(notice, forward)
    return () => {
      ipcRenderer.removeListener(notice, forward)
    }
  },
}

contextBridge.exposeInMainWorld('proofdesk', bridge)
