/** A folder of made-up source files, for tests of the tools that read source trees. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface ScratchTree {
  readonly root: string
  remove(): Promise<void>
}

export async function createScratchTree(textByPath: Readonly<Record<string, string>>): Promise<ScratchTree> {
  const root = await mkdtemp(join(tmpdir(), 'proofdesk-tree-'))
  for (const [path, text] of Object.entries(textByPath)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return { root, remove: () => rm(root, { recursive: true }) }
}
