/**
 * `app` of the double: paths, life cycle and the lock of the single instance. All doubles of one process share the locks,
 * so a second start with the same profile meets the first, as two processes do.
 */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from './browser.ts'
import type { Computer } from './parts.ts'

const firstByProfile = new Map<string, EventEmitter>()

export class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    getSwitchValue: (name: string): string => {
      const start = `--${name}=`
      const given = this.computer.args.find(argument => argument.startsWith(start))
      return given?.slice(start.length) ?? ''
    },
  }
  private readonly paths = new Map<string, string>()
  readonly recentDocuments: string[] = []
  /** Settles when the app has ended. */
  readonly ended: Promise<void>
  private end: () => void = () => undefined
  private isEnding = false
  private readonly computer: Computer
  private readonly browser: () => Browser

  constructor(computer: Computer, browser: () => Browser) {
    super()
    this.computer = computer
    this.browser = browser
    this.ended = new Promise(resolve => {
      this.end = resolve
    })
  }

  async whenReady(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    if (this.isEnding) await new Promise(() => undefined)
  }

  getVersion(): string {
    return JSON.parse(readFileSync(join(this.computer.appFolder, 'package.json'), 'utf8')).version
  }
  getLocale(): string {
    return 'en-GB'
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? join(this.computer.profile, `unset-${name}`)
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }
  enableSandbox(): void {
    if (!this.computer.appFolder) throw new Error('electron double: no app')
  }
  addRecentDocument(path: string): void {
    this.recentDocuments.push(path)
  }

  requestSingleInstanceLock(): boolean {
    const first = firstByProfile.get(this.computer.profile)
    if (first && first !== this) {
      first.emit(
        'second-instance',
        {},
        ['electron', this.computer.appFolder, ...this.computer.args],
        process.cwd(),
      )
      return false
    }
    firstByProfile.set(this.computer.profile, this)
    return true
  }

  quit(): void {
    this.emit('before-quit')
    this.exit()
  }

  exit(): void {
    if (this.isEnding) return
    this.isEnding = true
    void this.browser()
      .close()
      .finally(() => {
        if (firstByProfile.get(this.computer.profile) === this) firstByProfile.delete(this.computer.profile)
        this.emit('quit')
        this.end()
      })
  }
}
