/** Files in a browser: the person's own choice in a file input, dropped files, and downloads. No path is ever seen. */
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { FileAccess, FileToSave } from '../../shared/bridge/host.ts'
import { fetchSamples } from './browser-samples.ts'
import { grantDroppedFile } from './dropped-file.ts'

export function createBrowserFiles(): FileAccess {
  return {
    openBundles: async () => ok((await chooseFiles()).map(grantDroppedFile)),
    grantDropped: grantDroppedFile,
    // A page is never opened by a file: no association, no second start.
    onOpened: () => () => {},
    save,
    recent: async () => [],
    openRecent: async () => refuse('file-unreadable'),
    sampleBundles: fetchSamples,
  }
}

function chooseFiles(): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.poecase,application/zip'
  input.multiple = true
  return new Promise(resolve => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

interface SavePicker {
  showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>
}

/** The save dialog where the browser has one, else a download, of which the page never learns the end. */
async function save(file: FileToSave): Promise<Result<'saved' | 'cancelled'>> {
  const picker = globalThis as SavePicker
  if (!picker.showSaveFilePicker) {
    download(file)
    return ok('saved')
  }
  try {
    const handle = await picker.showSaveFilePicker({ suggestedName: file.suggestedName })
    const stream = await handle.createWritable()
    await stream.write(file.bytes)
    await stream.close()
    return ok('saved')
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok('cancelled')
    return refuse('file-unwritable')
  }
}

function download(file: FileToSave): void {
  const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.suggestedName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
