/**
 * The names of the channel table without its schemas. The preload imports only this file: it runs before every page and
 * stands between the two worlds, so it carries two kilobytes instead of a validation library. Not a second contract:
 * a name that is missing or unknown here does not compile.
 */
import type { ChannelName, NoticeName } from './channels.ts'

const everyChannel: Readonly<Record<ChannelName, true>> = {
  'host.info': true,
  'host.free-bytes': true,
  'host.log': true,
  'documents.size': true,
  'documents.read': true,
  'documents.begin': true,
  'documents.append': true,
  'documents.commit': true,
  'documents.abort': true,
  'documents.open-outside': true,
  'journal.segments': true,
  'journal.read': true,
  'journal.append': true,
  'files.open-bundles': true,
  'files.read': true,
  'files.save': true,
  'files.recent': true,
  'files.open-recent': true,
  'files.samples': true,
  'files.pending': true,
  'settings.read': true,
  'settings.change': true,
  'secrets.protect': true,
  'secrets.reveal': true,
  'menu.show': true,
  'window.set-title': true,
  'window.toggle-full-screen': true,
  'window.close': true,
  'window.pop-out': true,
  'report.print': true,
}

const everyNotice: Readonly<Record<NoticeName, true>> = {
  'files.opened': true,
  'settings.changed': true,
  'menu.command': true,
}

export const channelNames = Object.keys(everyChannel) as readonly ChannelName[]
export const noticeNames = Object.keys(everyNotice) as readonly NoticeName[]
