import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isStale } from '../../build/is-stale.ts'
import { createScratchTree, type ScratchTree } from '../support/scratch-tree.ts'

const earlier = 1_000
const later = 2_000

describe('is stale', () => {
  let tree: ScratchTree
  beforeEach(async () => {
    tree = await createScratchTree({ 'renderer/ui/a.ts': '', 'out/renderer/index.html': '' })
    await touch(['renderer', 'renderer/ui', 'renderer/ui/a.ts'], earlier)
    await touch(['out/renderer/index.html'], later)
  })
  afterEach(() => tree.remove())

  test('is false when everything was built after the last change', async () => {
    expect(await isStale(tree.root)).toBe(false)
  })

  test('is true when a source changed after the build', async () => {
    await touch(['renderer/ui/a.ts'], later + 1)
    expect(await isStale(tree.root)).toBe(true)
  })

  test('is true when a file was taken out of a folder after the build', async () => {
    await touch(['renderer/ui'], later + 1)
    expect(await isStale(tree.root)).toBe(true)
  })

  test('is true when nothing was built', async () => {
    await tree.remove()
    tree = await createScratchTree({ 'renderer/ui/a.ts': '' })
    expect(await isStale(tree.root)).toBe(true)
  })

  async function touch(paths: readonly string[], seconds: number): Promise<void> {
    for (const path of paths) await utimes(join(tree.root, path), seconds, seconds)
  }
})
