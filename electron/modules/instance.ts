/**
 * Which profile, and one running app per profile. A second start hands its case bundles to the first and ends; files opened from the desk
 * (association, macOS open-file) arrive the same way. What is done with a path is the caller's business.
 */
import { extname, isAbsolute, resolve } from 'node:path'
import type { App } from 'electron'

export interface Openings {
  /** Called with the paths of case bundles, also those from before; empty when the app was only started again. */
  listen(listener: (paths: readonly string[]) => void): void
}

/** `--user-data-dir=FOLDER` gives an app of its own beside the usual one; Electron alone does not reliably obey it. */
export function chooseProfile(app: Pick<App, 'commandLine' | 'setPath' | 'getPath'>): string {
  const chosen = app.commandLine.getSwitchValue('user-data-dir')
  if (chosen) app.setPath('userData', resolve(chosen))
  return app.getPath('userData')
}

/** Null: another instance holds the profile, and this one must quit without touching it. */
export function holdSingleInstance(app: App, process: Pick<NodeJS.Process, 'argv' | 'cwd'>): Openings | null {
  if (!app.requestSingleInstanceLock()) return null
  const early: (readonly string[])[] = [bundlePaths(process.argv, process.cwd())]
  let tell: (paths: readonly string[]) => void = paths => early.push(paths)
  app.on('second-instance', (_event, argv, workingFolder) => tell(bundlePaths(argv, workingFolder)))
  // macOS sends this even before the app is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    tell(bundlePaths([path], '/'))
  })
  return {
    listen(listener) {
      tell = listener
      for (const paths of early.splice(0)) listener(paths)
    },
  }
}

/** Case bundles among command line arguments; switches and everything else (the app's own folder) are left out. */
export function bundlePaths(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv
    .filter(argument => !argument.startsWith('-') && extname(argument).toLowerCase() === '.poecase')
    .map(argument => (isAbsolute(argument) ? argument : resolve(workingFolder, argument)))
}
