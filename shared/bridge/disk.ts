/**
 * How much free disk the app wants where the profile lives. Below the first mark nothing large is begun; the last of the
 * disk is left to verdicts, which are small, and to the journal behind them.
 */
const MIB = 1024 * 1024

/** Below it case bundles wait and the person is told. */
export const DISK_LOW = 200 * MIB
/** Below it no document is written at all. */
export const DISK_SPARE = 50 * MIB
/** What is kept aside, to be given up for the journal's last lines. */
export const DISK_RESERVE = 8 * MIB

export type DiskRoom = 'enough' | 'low' | 'critical'

/** null = the platform cannot tell, and then nothing is held back. */
export function diskRoom(freeBytes: number | null): DiskRoom {
  if (freeBytes === null || freeBytes >= DISK_LOW) return 'enough'
  return freeBytes < DISK_SPARE ? 'critical' : 'low'
}
