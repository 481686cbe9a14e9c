/** Turns the two world files into text that a page can run: types stripped, imports replaced by the imported text. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'

export function mainWorldScript(channel: string): string {
  return onlyInTopFrame(
    `${textOf('codec.ts')}\n${textOf('page-main-world.ts')}\nstartMainWorld(${JSON.stringify(channel)})`,
  )
}

/** Electron runs a sandboxed preload as CommonJS with a `require` of a few names. */
export function preloadWorldScript(channel: string, binding: string, preloadPath: string): string {
  const start = `const require = startPreloadWorld(${JSON.stringify(channel)}, ${JSON.stringify(binding)})`
  const preload = `;(function (require, module, exports) {${readFileSync(preloadPath, 'utf8')}\n})(require, { exports: {} }, {})`
  return onlyInTopFrame(`${textOf('codec.ts')}\n${textOf('page-preload-world.ts')}\n${start}\n${preload}`)
}

function textOf(file: string): string {
  const script = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, file), 'utf8'))
  return script.replaceAll(/^import .*$/gm, '').replaceAll(/^export /gm, '')
}

function onlyInTopFrame(script: string): string {
  return `if (window === window.top) { (() => { ${script} })() }`
}
