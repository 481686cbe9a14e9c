/** electron-builder's afterPack hook: burns the fuses, before the program is signed. */
import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import { burnFuses } from './fuses.ts'

export default async function afterPack(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName } = context
  await burnFuses(join(appOutDir, programName(context)), electronPlatformName === 'darwin')
}

function programName({ electronPlatformName, packager }: AfterPackContext): string {
  const { productFilename } = packager.appInfo
  if (electronPlatformName === 'darwin') return `${productFilename}.app`
  if (electronPlatformName === 'win32') return `${productFilename}.exe`
  return packager.config.linux?.executableName ?? productFilename
}
