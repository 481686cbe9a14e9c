/**
 * Electron's fuses: switches burnt into the packaged program, which nobody can turn back with a flag or a variable.
 * after-pack.ts burns them before signing; the test does it on a made-up program.
 */
import type { FuseConfig } from '@electron/fuses'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

const fuses = {
  version: FuseVersion.V1,
  // A new Electron with a ninth fuse must fail the packaging, not keep the default of the new one.
  strictlyRequireAllFuses: true,
  // The program must not be usable as a plain Node that runs any script with our signature.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // The code must be the one that was packed (checked by Electron on Windows and macOS).
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // We ship no V8 snapshot of our own, so there is nothing to load beside the program.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The app is served from app://, so file:// keeps no privileges.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
} as const satisfies FuseConfig

/** Burns all fuses and reads them back; throws when the program holds anything else than asked for. */
export async function burnFuses(program: string, resetAdHocDarwinSignature = false): Promise<void> {
  await flipFuses(program, { ...fuses, resetAdHocDarwinSignature })
  const wire = await getCurrentFuseWire(program)
  for (const fuse of fuseNumbers()) {
    const wanted = fuses[fuse] ? '1' : '0'
    const burnt = String.fromCharCode(wire[fuse] ?? 0)
    if (burnt !== wanted) throw new Error(`Fuse ${FuseV1Options[fuse]} is "${burnt}" instead of "${wanted}"`)
  }
}

function fuseNumbers(): readonly FuseV1Options[] {
  return Object.values(FuseV1Options).filter(value => typeof value === 'number')
}
