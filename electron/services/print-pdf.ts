/**
 * A report as PDF: the page's HTML is shown once at `app://bundle/print/<id>` in a hidden window that runs no script and
 * has no bridge, and printed with tags and an outline, so that a screen reader can read the file.
 */
import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import type { Result } from '../../shared/base/result.ts'
import { ok } from '../../shared/base/result.ts'
import { appOrigin } from '../app-address.ts'
import type { PrintPages } from '../ports.ts'
import type { Dialogs } from './dialogs.ts'
import { writeWhole } from './write-whole.ts'

export interface PrintParts {
  readonly pages: PrintPages
  readonly openPrintWindow: () => BrowserWindow
  readonly dialogs: Pick<Dialogs, 'askWhereToSave'>
}

export type PrintReport = (html: string, suggestedName: string) => Promise<Result<'saved' | 'cancelled'>>

export function createPrintReport({ pages, openPrintWindow, dialogs }: PrintParts): PrintReport {
  return async (html, suggestedName) => {
    const path = await dialogs.askWhereToSave(suggestedName, 'application/pdf')
    if (path === null) return ok('cancelled')
    const page = pages.put(html)
    const window = openPrintWindow()
    try {
      await window.loadURL(page.address)
      // The report's own style says the paper's size, its head and the count of its pages.
      const options = {
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }
      const written = await writeWhole(path, await window.webContents.printToPDF(options))
      return written.ok ? ok('saved') : written
    } finally {
      page.drop()
      window.destroy()
    }
  }
}

export function createPrintPages(): PrintPages {
  const pages = new Map<string, string>()
  return {
    put(html) {
      const id = randomUUID()
      pages.set(id, html)
      return { address: `${appOrigin}/print/${id}`, drop: () => void pages.delete(id) }
    },
    get: id => pages.get(id),
  }
}
