/** Facts of a thrown error that may be logged: its class, the system's code, the place in our bundle; never its text. */

export function factsOfError(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const system = codeOf(error)
  const place = /([\w-]+\.[cm]?[jt]s:\d+)/.exec(error.stack?.split('\n').slice(1).join('\n') ?? '')?.[1]
  return { error: error.name, ...(system && { system }), ...(place && { place }) }
}

/** `ENOSPC`, `EACCES`, … of a Node system error. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}
