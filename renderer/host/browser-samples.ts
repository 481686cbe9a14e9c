/** The bundles that ship with the app, from its own origin. Read once whole, then by range from memory. */
import { z } from 'zod'
import { ok, type Result, refuse } from '../../shared/base/result.ts'
import type { GrantedFile } from '../../shared/bridge/host.ts'
import { grantDroppedFile } from './dropped-file.ts'

const indexSchema = z.array(z.object({ name: z.string(), size: z.number() }))

export async function fetchSamples(): Promise<Result<readonly GrantedFile[]>> {
  try {
    const folder = new URL('./samples/', document.baseURI)
    const index = indexSchema.parse(await (await fetch(new URL('index.json', folder))).json())
    return ok(await Promise.all(index.map(({ name }) => fetchFile(new URL(name, folder), name))))
  } catch {
    return refuse('file-unreadable')
  }
}

async function fetchFile(url: URL, name: string): Promise<GrantedFile> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`the app's own origin answered ${answer.status}`)
  return grantDroppedFile(new File([await answer.blob()], name))
}
