/**
 * Builds the three bundles below out/: main (ES module), preload (CommonJS, because a sandboxed preload cannot be an ES
 * module) and renderer. Libraries are bundled, so the packaged app carries no node_modules. A bundle whose entry file
 * does not exist is left out, so that the renderer can be built and served by itself.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { recheckScriptModule } from './recheck-script.ts'
import { pdfjsFiles } from './vite-pdfjs.ts'
import { sampleFiles } from './vite-samples.ts'

const projectRoot = process.cwd()
const mainEntry = resolve(projectRoot, 'electron/main.ts')
const preloadEntry = resolve(projectRoot, 'electron/preload.ts')

export default defineConfig({
  ...(existsSync(mainEntry) && {
    main: {
      build: {
        externalizeDeps: false,
        outDir: 'out/main',
        sourcemap: true,
        rolldownOptions: {
          input: mainEntry,
          output: { format: 'es', entryFileNames: 'index.mjs', chunkFileNames: '[name]-[hash].mjs' },
        },
      },
    },
  }),
  ...(existsSync(preloadEntry) && {
    preload: {
      build: {
        externalizeDeps: false,
        outDir: 'out/preload',
        rolldownOptions: {
          input: preloadEntry,
          output: { format: 'cjs', entryFileNames: 'index.cjs' },
        },
      },
    },
  }),
  renderer: {
    root: 'renderer',
    publicDir: false,
    plugins: [react(), pdfjsFiles(), sampleFiles(projectRoot), recheckScriptModule()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      // An inlined asset is a data: URL, which the policy allows for images only.
      assetsInlineLimit: 0,
      minify: true,
      sourcemap: true,
      chunkSizeWarningLimit: 2500,
      rolldownOptions: {
        input: resolve(projectRoot, 'renderer/index.html'),
        // What main.tsx imports first must run first, also when it lands in another chunk: it keeps zod from eval.
        output: { strictExecutionOrder: true },
      },
    },
  },
})
