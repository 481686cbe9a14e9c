/**
 * Unit tests (`npm run test:unit`). They run under Node; a test of components starts with `@vitest-environment jsdom`.
 * `electron` is answered by the test double, because importing the real package would start a download.
 */
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { recheckScriptModule } from './recheck-script.ts'

const projectRoot = join(import.meta.dirname, '..')
const double = ['test/double/electron.ts', 'test/double/index.ts', 'test/double/index.mjs']
  .map(file => join(projectRoot, file))
  .find(existsSync)

export default defineConfig({
  root: projectRoot,
  plugins: [react(), recheckScriptModule()],
  resolve: { alias: double ? { electron: double } : {} },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    environment: 'node',
    // Bounds a test that hangs; no test passes or fails by how fast this machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: [join(projectRoot, 'test/support/clean-up-page.ts')],
    // One fewer by default, which is half of a machine with two cores.
    maxWorkers: availableParallelism(),
    reporters: ['default', ['json', { outputFile: join(projectRoot, 'out/reports/unit.json') }]],
    coverage: { provider: 'v8', include: ['shared/**', 'electron/**', 'renderer/**', 'hub/**'] },
    sequence: { shuffle: true },
    allowOnly: false,
  },
})
