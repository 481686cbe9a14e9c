/**
 * A running app as a test holds it, the same for the double and for real Electron: its page, its main process, a second
 * start, its end. What a person does with native dialogs and menus is written once, on `evaluate`.
 */
import type { Page } from '@playwright/test'
import type * as Electron from 'electron'

export interface DesktopApp {
  readonly page: Page
  /** Runs in the main process; must use nothing but its arguments. */
  evaluate<Argument, Answer>(
    task: (electron: typeof Electron, argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer>
  /** Starts the app once more on the same profile and waits until that start has ended. */
  startAgain(args: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface StartOptions {
  readonly profile: string
  readonly args?: readonly string[]
}

export function answerOpenDialog(app: DesktopApp, paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
  }, paths)
}

export function answerSaveDialog(app: DesktopApp, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

export function chooseMenuItem(app: DesktopApp, commandId: string): Promise<void> {
  return app.evaluate(({ Menu }, id) => {
    Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
  }, commandId)
}

export function windowCount(app: DesktopApp): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)
}

/** From now on addresses handed to the person's browser are kept instead; read them with `openedOutside`. */
export function watchOpenedOutside(app: DesktopApp): Promise<void> {
  return app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedOutside: opened })
    shell.openExternal = async address => void opened.push(address)
  }, null)
}

export function openedOutside(app: DesktopApp): Promise<readonly string[]> {
  return app.evaluate(() => (globalThis as { openedOutside?: string[] }).openedOutside ?? [], null)
}
