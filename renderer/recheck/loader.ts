/**
 * The small script at the end of a re-checkable report: it shows the check's section, waits for files (chosen, or
 * dropped anywhere on the page), and only then unpacks the code that checks. That code is named by its hash in the
 * page's policy, so a changed one does not start. Runs in the report, not in the app.
 */
import type { RecheckCode } from './recheck-code.ts'
import { unpacked } from './unpacked.ts'

const section = document.getElementById('recheck')
const chooser = document.getElementById('recheck-files')
if (section && chooser instanceof HTMLInputElement) offer(section, chooser)

function offer(shown: HTMLElement, input: HTMLInputElement): void {
  shown.hidden = false
  document.getElementById('recheck-choose')?.addEventListener('click', () => input.click())
  input.addEventListener('change', () => void check([...(input.files ?? [])]))
  document.addEventListener('dragover', event => {
    event.preventDefault()
    shown.toggleAttribute('data-over', true)
  })
  document.addEventListener('dragleave', () => shown.toggleAttribute('data-over', false))
  document.addEventListener('drop', event => {
    event.preventDefault()
    shown.toggleAttribute('data-over', false)
    void check([...(event.dataTransfer?.files ?? [])])
  })
}

let code: RecheckCode | null = null

async function check(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  try {
    code ??= await start()
    await code.check(files)
  } catch (error) {
    const status = document.getElementById('recheck-status')
    if (status) status.textContent = String(error)
  }
}

async function start(): Promise<RecheckCode> {
  const script = document.createElement('script')
  script.textContent = await unpacked('recheck-code').then(bytes => new TextDecoder().decode(bytes))
  document.head.append(script)
  const started = (globalThis as { proofdeskRecheck?: RecheckCode }).proofdeskRecheck
  if (!started) throw new Error('The check was changed and did not start.')
  return started
}
