/**
 * The system's open and save dialogs, in front of the app's window. They answer paths, which stay in the main process.
 * Filters are named by their file type, because that word is the same in every language.
 */
import { join } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'

export interface Dialogs {
  /** Paths of case bundles; empty when the person cancelled. */
  askForBundles(): Promise<readonly string[]>
  /** Null when the person cancelled. */
  askWhereToSave(suggestedName: string, mediaType: string): Promise<string | null>
}

const extensionByMediaType: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'image/png': 'png',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
}

export function createDialogs(dialog: Dialog, window: BrowserWindow, startFolder: string): Dialogs {
  return {
    async askForBundles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: '.poecase', extensions: ['poecase'] }],
      })
      return canceled ? [] : filePaths
    },
    async askWhereToSave(suggestedName, mediaType) {
      const extension = extensionByMediaType[mediaType.split(';', 1)[0] ?? '']
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: join(startFolder, plainFileName(suggestedName)),
        filters: extension ? [{ name: `.${extension}`, extensions: [extension] }] : [],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || !filePath ? null : filePath
    },
  }
}

/** Names come from claims: no folder, no drive, no character that a file system or a dialog gives a meaning. */
export function plainFileName(suggested: string): string {
  const plain = suggested
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain)
  return plain === '' || isDevice ? `proofdesk-${plain || 'export'}` : plain.slice(-120)
}
