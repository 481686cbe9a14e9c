/**
 * The browser's host as the contract wants it. The save dialog is the one thing that nobody can answer here, so a file of
 * the private file system stands for what the person would choose; everything behind it is the browser's own.
 */
import type { Host } from '../../../shared/bridge/host.ts'
import type { HostUnderTest } from '../../renderer/host-contract.ts'

const CHOSEN = 'chosen-by-the-person'

export function browserHostUnderTest(host: Host): HostUnderTest {
  return {
    host,
    answerSave(answer) {
      const showSaveFilePicker = () =>
        answer === 'accept' ? chosenFile(true) : Promise.reject(new DOMException('closed', 'AbortError'))
      Object.assign(globalThis, { showSaveFilePicker })
    },
    savedBytes: () =>
      chosenFile(false).then(
        async handle => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
        () => null,
      ),
  }
}

async function chosenFile(create: boolean): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getFileHandle(CHOSEN, { create })
}
