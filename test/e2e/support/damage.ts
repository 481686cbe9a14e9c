/** Ways in which a disk leaves a browser's database behind, done to the files of a profile that nobody has open. */
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Answers whether there was such a file to damage. */
export type Damage = (profile: string) => Promise<boolean>

/** Names of files in the database's folder, as Chromium's two backends give them. */
const kinds = {
  log: /^\d+\.log$/,
  table: /^\d+\.ldb$/,
  current: /^CURRENT$/,
  manifest: /^MANIFEST-\d+$/,
  wal: /-wal$/,
  database: /^[A-Z2-7_]{20,}$/,
}

export type FileKind = keyof typeof kinds

export function cutTail(kind: FileKind, bytes: number): Damage {
  return onLargest(kind, async path => truncate(path, Math.max(0, (await stat(path)).size - bytes)))
}

export function zeroTail(kind: FileKind, bytes: number): Damage {
  return onLargest(kind, path =>
    change(path, content => content.fill(0, Math.max(0, content.length - bytes))),
  )
}

/** `at` of the file's length, from 0 to 1. */
export function flipByte(kind: FileKind, at: number): Damage {
  return onLargest(kind, path =>
    change(path, content => {
      const place = Math.floor((content.length - 1) * at)
      content[place] = (content[place] ?? 0) ^ 0xff
    }),
  )
}

export function halve(kind: FileKind): Damage {
  return onLargest(kind, async path => truncate(path, Math.floor((await stat(path)).size / 2)))
}

export function empty(kind: FileKind): Damage {
  return onLargest(kind, path => truncate(path, 0))
}

export function remove(kind: FileKind): Damage {
  return onLargest(kind, path => rm(path))
}

export const removeAll: Damage = async profile => {
  await rm(join(profile, 'Default/IndexedDB'), { recursive: true })
  return true
}

function onLargest(kind: FileKind, work: (path: string) => Promise<void>): Damage {
  return async profile => {
    const folder = join(profile, 'Default/IndexedDB')
    const names = await readdir(folder, { recursive: true })
    const paths = names.filter(name => kinds[kind].test(name.split('/').at(-1) ?? ''))
    const sizes = await Promise.all(
      paths.map(async name => ({ path: join(folder, name), facts: await stat(join(folder, name)) })),
    )
    const files = sizes.filter(({ facts }) => facts.isFile() && facts.size > 0)
    const largest = files.sort((a, b) => b.facts.size - a.facts.size)[0]
    if (largest) await work(largest.path)
    return largest !== undefined
  }
}

async function change(path: string, edit: (content: Buffer) => void): Promise<void> {
  const content = await readFile(path)
  edit(content)
  await writeFile(path, content)
}
