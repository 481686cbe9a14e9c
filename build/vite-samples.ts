/** Ships build/samples/*.poecase with the app, with an index, so that "Open sample cases" works on both hosts. */
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { staticFolders } from './vite-static.ts'

export function sampleFiles(projectRoot: string): Plugin {
  return staticFolders('proofdesk:sample-files', [
    {
      from: join(projectRoot, 'build/samples'),
      to: 'samples',
      accept: name => name.endsWith('.poecase'),
      index: true,
    },
  ])
}
