import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { describe, expect, test } from 'vitest'
import { bundlePaths, chooseProfile, holdSingleInstance } from '../../electron/modules/instance.ts'

function appWith(lock: boolean) {
  return Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => lock })
}

const started = (argv: string[]) => ({ argv, cwd: () => '/desk' })

describe('a second start', () => {
  test('is told to quit', () => {
    expect(holdSingleInstance(appWith(false) as unknown as App, started([]))).toBeNull()
  })

  test('hands its case bundles to the first, by their full path', () => {
    const app = appWith(true)
    const heard: (readonly string[])[] = []
    holdSingleInstance(app as unknown as App, started(['electron', '.']))?.listen(paths => heard.push(paths))
    app.emit(
      'second-instance',
      {},
      ['proofdesk', '--flag', 'March.poecase', '/other/April.POECASE', 'notes.txt'],
      '/home/kim',
    )
    expect(heard).toEqual([[], ['/home/kim/March.poecase', '/other/April.POECASE']])
  })
})

describe('files that came before anybody listened', () => {
  test('are told to the listener when it comes', () => {
    const app = appWith(true)
    const openings = holdSingleInstance(app as unknown as App, started(['proofdesk', 'March.poecase']))
    let prevented = false
    app.emit('open-file', { preventDefault: () => (prevented = true) }, '/mac/April.poecase')
    const heard: (readonly string[])[] = []
    openings?.listen(paths => heard.push(paths))
    expect([heard, prevented]).toEqual([[['/desk/March.poecase'], ['/mac/April.poecase']], true])
  })
})

test('a switch that ends like a bundle is no file', () => {
  expect(bundlePaths(['--inspect=x.poecase', '-x.poecase'], '/desk')).toEqual([])
})

describe('the profile', () => {
  const usual = '/home/kim/.config/Proofdesk'
  function profileWith(chosen: string): string {
    const paths = { userData: usual }
    return chooseProfile({
      commandLine: { getSwitchValue: () => chosen },
      setPath: (_name: string, path: string) => {
        paths.userData = path
      },
      getPath: () => paths.userData,
    } as unknown as App)
  }

  test('is the usual one, or the one that the command line names', () => {
    expect([profileWith(''), profileWith('/other')]).toEqual([usual, '/other'])
  })
})
