import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createElectronHost } from '../../../renderer/host/electron-host.ts'
import type { PreloadBridge } from '../../../shared/bridge/channels.ts'
import { startMainProcess } from '../../electron/main-process.ts'
import { describeHostContract } from '../describe-host-contract.ts'

describeHostContract('the Electron host over the real handlers', async () => {
  const main = await startMainProcess()
  const target = join(main.folder, 'saved.bin')
  return {
    host: await createElectronHost(main.bridge),
    answerSave(answer) {
      const canceled = answer === 'cancel'
      main.dialog.showSaveDialog = async () => ({ canceled, filePath: canceled ? '' : target })
    },
    savedBytes: () =>
      readFile(target).then(
        bytes => new Uint8Array(bytes),
        () => null,
      ),
    end: main.end,
  }
})

test('tells what the computer is from the first answer of the main process', async () => {
  const main = await startMainProcess()
  const { info, can } = await createElectronHost(main.bridge)
  expect(info).toEqual({ kind: 'electron', version: '1.2.3', platform: 'windows', locale: 'ko-KR' })
  expect(can).toMatchObject({ secrets: true, nativeMenu: true, recentFiles: true, allKeys: true })
  await main.end()
})

test('hands over files that came before the page listened, and later ones as they come', async () => {
  const main = await startMainProcess()
  const [early, late] = [join(main.folder, 'early.poecase'), join(main.folder, 'late.poecase')]
  await writeFile(early, 'first')
  await writeFile(late, 'second')
  await main.files.openFromOutside([early])
  const host = await createElectronHost(main.bridge)
  const names: string[] = []
  const firstCame = new Promise<void>(resolve => {
    host.files.onOpened(files => {
      names.push(...files.map(file => file.name))
      resolve()
    })
  })
  await firstCame
  await main.files.openFromOutside([late])
  expect(names).toEqual(['early.poecase', 'late.poecase'])
  expect(await host.files.recent()).toMatchObject([{ name: 'late.poecase' }, { name: 'early.poecase' }])
  await main.end()
})

test('throws instead of handing on an answer that breaks its schema', async () => {
  const broken: PreloadBridge = {
    invoke: async () => ({ ok: true, value: { version: 7 } }),
    subscribe: () => () => undefined,
  }
  await expect(createElectronHost(broken)).rejects.toThrow()
})
