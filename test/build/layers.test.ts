import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createScratchTree, type ScratchTree } from '../support/scratch-tree.ts'

/** Each file imports the other one; the rule named must object, and no rule where none is named. */
const cases = [
  { from: 'shared/claim/a.ts', to: 'shared/log/x.ts', rule: 'shared-claim-looks-left' },
  { from: 'shared/log/a.ts', to: 'shared/claim/x.ts', rule: null },
  { from: 'shared/sync/a.ts', to: 'shared/bridge/x.ts', rule: 'sync-without-words' },
  { from: 'shared/base/a.ts', to: 'renderer/ui/x.ts', rule: 'shared-is-pure' },
  { from: 'renderer/features/queue/a.ts', to: 'renderer/features/review/x.ts', rule: 'features-never-meet' },
  { from: 'renderer/features/queue/b.ts', to: 'renderer/features/queue/x.ts', rule: null },
  { from: 'renderer/features/queue/c.ts', to: 'renderer/app/x.ts', rule: 'features-know-little' },
  { from: 'renderer/features/queue/d.ts', to: 'renderer/data/x.ts', rule: null },
  { from: 'renderer/ui/a.ts', to: 'shared/claim/x.ts', rule: 'ui-knows-no-claim' },
  { from: 'renderer/ui/b.ts', to: 'shared/base/x.ts', rule: null },
  { from: 'renderer/data/a.ts', to: 'renderer/features/queue/x.ts', rule: 'services-know-no-screen' },
  { from: 'renderer/host/a.ts', to: 'electron/x.ts', rule: 'renderer-not-electron' },
  { from: 'electron/a.ts', to: 'renderer/data/x.ts', rule: 'electron-not-renderer' },
  { from: 'electron/services/a.ts', to: 'electron/modules/x.ts', rule: 'modules-apart-from-services' },
  { from: 'electron/main.ts', to: 'electron/modules/x.ts', rule: null },
  { from: 'hub/a.ts', to: 'shared/review/x.ts', rule: 'hub-knows-the-log' },
  { from: 'renderer/app/a.ts', to: 'test/support/x.ts', rule: 'nothing-imports-tests' },
  { from: 'renderer/app/b.ts', to: 'renderer/app/missing.ts', rule: 'resolvable' },
] as const

const libraryCases = [
  { from: 'renderer/features/queue/e.ts', library: 'dexie', rule: 'one-home-for-dexie-react-hooks' },
  { from: 'renderer/app/c.ts', library: 'pdfjs-dist', rule: 'one-home-for-pdfjs-dist' },
  { from: 'shared/claim/b.ts', library: 'xstate', rule: 'machines-are-named' },
  { from: 'shared/claim/c.ts', library: 'node:fs', rule: 'shared-without-node' },
  { from: 'renderer/app/d.ts', library: 'node:fs', rule: 'renderer-without-node' },
] as const

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

describe('import rules', () => {
  let tree: ScratchTree
  let violations: readonly Violation[]

  beforeAll(async () => {
    tree = await createScratchTree({
      ...Object.fromEntries(cases.filter(isThere).map(({ to }) => [to, 'export const x = 1\n'])),
      ...Object.fromEntries(cases.map(({ from, to }) => [from, `export { x } from '${upTo(from)}${to}'\n`])),
      ...Object.fromEntries(libraryCases.map(({ from, library }) => [from, `import '${library}'\n`])),
      'shared/base/left.ts': "export { right } from './right.ts'\n",
      'shared/base/right.ts': "import './left.ts'\nexport const right = 1\n",
      ...Object.fromEntries(
        ['dexie', 'pdfjs-dist', 'xstate'].map(name => [`node_modules/${name}/index.js`, 'export {}\n']),
      ),
    })
    violations = cruise(tree.root)
  })

  afterAll(() => tree.remove())

  test.each([...cases.filter(isForbidden), ...libraryCases])(
    '$rule objects to an import in $from',
    ({ from, rule }) => {
      expect(rulesBrokenBy(from)).toEqual([rule])
    },
  )

  test.each(cases.filter(({ rule }) => rule === null))('lets $from import $to', ({ from }) => {
    expect(rulesBrokenBy(from)).toEqual([])
  })

  test('objects to modules that import each other', () => {
    expect(rulesBrokenBy('shared/base/left.ts')).toEqual(['no-cycles'])
  })

  function rulesBrokenBy(from: string): readonly string[] {
    return violations.filter(violation => violation.from === from).map(violation => violation.rule.name)
  }
})

function isThere({ to }: { readonly to: string }): boolean {
  return !to.includes('missing')
}

function isForbidden<T extends { readonly rule: string | null }>(
  item: T,
): item is T & { readonly rule: string } {
  return item.rule !== null
}

function upTo(from: string): string {
  return '../'.repeat(from.split('/').length - 1)
}

function cruise(root: string): readonly Violation[] {
  const project = process.cwd()
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const args = [tool, '--config', join(project, 'build/layers.cjs'), '--output-type', 'json']
  const layers = ['shared', 'electron', 'renderer', 'hub', 'test']
  const { stdout } = spawnSync(process.execPath, [...args, ...layers], { cwd: root, encoding: 'utf8' })
  return JSON.parse(stdout).summary.violations
}
