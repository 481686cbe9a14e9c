/** Playwright's global setup: serves out/renderer once for all tests, and tells the workers where. */
import { existsSync } from 'node:fs'
import { serveRenderer } from '../../../build/browser-host.ts'

const root = 'out/renderer'

export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(`${root}/index.html`)) throw new Error('Nothing is built yet: run `npm run build` first.')
  const server = await serveRenderer({ root })
  process.env.PROOFDESK_URL = server.url
  return server.close
}
