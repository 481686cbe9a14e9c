/** Where two pieces of plain data differ, as paths; a path that differs is not looked into any further than needed. */
export function differencesOf(here: unknown, there: unknown, path = ''): readonly string[] {
  if (Object.is(here, there)) return []
  if (!isRecord(here) || !isRecord(there) || Array.isArray(here) !== Array.isArray(there)) return [path]
  const names = new Set([...Object.keys(here), ...Object.keys(there)])
  return [...names].flatMap(name =>
    differencesOf(here[name], there[name], path === '' ? name : `${path}.${name}`),
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
