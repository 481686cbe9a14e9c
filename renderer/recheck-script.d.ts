/** Made by build/recheck-script.ts when the app is built. */
declare module 'virtual:recheck-script' {
  import type { RecheckScript } from '../shared/report/html-recheck.ts'

  export const recheckScript: RecheckScript
}
