/** The system's save dialog, for exports and for reports as PDF. It answers a path, which stays in the main process. */
import { join } from 'node:path'
import type { Dialog } from 'electron'

/** Null = the person cancelled. */
export type AskWhereToSave = (suggestedName: string, mediaType: string) => Promise<string | null>

const extensionByMediaType: Readonly<Record<string, string>> = {
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
  'text/csv': 'csv',
  'text/html': 'html',
  'text/plain': 'txt',
}

export function createSaveDialog(
  dialog: Pick<Dialog, 'showSaveDialog'>,
  startFolder: string,
): AskWhereToSave {
  return async (suggestedName, mediaType) => {
    const extension = extensionByMediaType[mediaType.split(';', 1)[0] ?? '']
    const { canceled, filePath } = await dialog.showSaveDialog({
      defaultPath: join(startFolder, plainFileName(suggestedName)),
      filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled || !filePath ? null : filePath
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
