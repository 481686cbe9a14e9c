/** Says whether out/ is older than what it is built from, so that `npm start` builds only when it must. */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

const sources = ['renderer', 'shared', 'electron', 'build', 'package.json', 'package-lock.json']
const builtPage = 'out/renderer/index.html'

export async function isStale(projectRoot: string): Promise<boolean> {
  const built = join(projectRoot, builtPage)
  if (!existsSync(built)) return true
  const builtAt = (await stat(built)).mtimeMs
  const times = await Promise.all(sources.map(source => newestChange(join(projectRoot, source))))
  return Math.max(...times) > builtAt
}

/** Milliseconds since the epoch; folders count too, so that a deleted file is seen. */
async function newestChange(path: string): Promise<number> {
  const facts = await stat(path).catch(() => null)
  if (!facts) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = await readdir(path)
  const times = await Promise.all(names.map(name => newestChange(join(path, name))))
  return Math.max(facts.mtimeMs, ...times)
}
