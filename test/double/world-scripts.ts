/** The two world files as text that a page can run: the functions themselves, as they stand after their types are gone. */
import { readFileSync } from 'node:fs'
import { decode, encode, fromBase64, pack, refuseFunction, toBase64, unpack } from './codec.ts'
import { startMainWorld } from './page-main-world.ts'
import { startPreloadWorld } from './page-preload-world.ts'

const codec = [encode, decode, refuseFunction, pack, unpack, toBase64, fromBase64].map(String).join('\n')

export function mainWorldScript(channel: string): string {
  return onlyInTopFrame(`${codec}\n${startMainWorld}\nstartMainWorld(${JSON.stringify(channel)});`)
}

/** Electron runs a sandboxed preload as CommonJS with a `require` of a few names. */
export function preloadWorldScript(channel: string, binding: string, preloadPath: string): string {
  const start = `const require = startPreloadWorld(${JSON.stringify(channel)}, ${JSON.stringify(binding)});`
  const preload = `(function (require, module, exports) {${readFileSync(preloadPath, 'utf8')}\n})(require, { exports: {} }, {});`
  return onlyInTopFrame(`${codec}\n${startPreloadWorld}\n${start}\n${preload}`)
}

function onlyInTopFrame(script: string): string {
  return `if (window === window.top) { (() => { ${script} })() }`
}
