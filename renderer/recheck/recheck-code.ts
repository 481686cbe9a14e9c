/** What the unpacked code offers to the loader. */
export interface RecheckCode {
  check(files: readonly File[]): Promise<void>
}
