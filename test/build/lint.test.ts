import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScratchTree, type ScratchTree } from '../support/scratch-tree.ts'

const files = {
  'shared/claim/reads-clock.ts': 'export const now = Date.now()\n',
  'shared/claim/makes-date.ts': 'export const now = new Date()\n',
  'shared/claim/asks-temporal.ts': 'export const now = Temporal.Now.instant()\n',
  'shared/claim/throws-dice.ts': 'export const dice = Math.random()\n',
  'shared/claim/converts.ts': 'export const day = new Date(0)\n',
  'renderer/main.ts': 'export const now = Temporal.Now.instant()\n',
  'renderer/features/queue/fetches.ts': "export const page = fetch('./x')\n",
  'renderer/features/queue/stores.ts': "export const kept = localStorage.getItem('x')\n",
  'renderer/host/fetches.ts': "export const page = fetch('./x')\n",
  'renderer/any.ts': 'export const loose: any = 1\n',
  'test/only.test.ts': "import { test } from 'vitest'\n\ntest.only('x', () => undefined)\n",
  'test/skip.test.ts': "import { test } from 'vitest'\n\ntest.skip('x', () => undefined)\n",
} as const

type Path = keyof typeof files

describe('lint', () => {
  let tree: ScratchTree

  beforeAll(async () => {
    tree = await createScratchTree(files)
    await cp('biome.json', join(tree.root, 'biome.json'))
    await cp('build/lint', join(tree.root, 'build/lint'), { recursive: true })
  })

  afterAll(() => tree.remove())

  test.each<[Path, RegExp]>([
    ['shared/claim/reads-clock.ts', /reads the clock/],
    ['shared/claim/makes-date.ts', /reads the clock/],
    ['shared/claim/asks-temporal.ts', /shared\/ is pure/],
    ['shared/claim/throws-dice.ts', /Randomness is handed in/],
    ['renderer/features/queue/fetches.ts', /ask useHost/],
    ['renderer/features/queue/stores.ts', /localStorage/],
    ['renderer/any.ts', /noExplicitAny/],
    ['test/only.test.ts', /noFocusedTests/],
    ['test/skip.test.ts', /noSkippedTests/],
  ])('objects to %s', (path, complaint) => {
    const { status, said } = lint(path)
    expect(said).toMatch(complaint)
    expect(status).not.toBe(0)
  })

  test.each<Path>(['shared/claim/converts.ts', 'renderer/main.ts', 'renderer/host/fetches.ts'])(
    'has nothing against %s',
    path => {
      expect(lint(path)).toMatchObject({ status: 0 })
    },
  )

  function lint(path: Path): { status: number | null; said: string } {
    const tool = join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome')
    const result = spawnSync(process.execPath, [tool, 'lint', path], { cwd: tree.root, encoding: 'utf8' })
    return { status: result.status, said: result.stdout + result.stderr }
  }
})
