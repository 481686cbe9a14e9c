import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { burnFuses } from '../../build/fuses.ts'

/** Marks the place of the fuses inside Electron's program. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const versionOne = 1

describe('fuses', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proofdesk-fuses-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('burns all eight, leaving the rest of the program as it was', async () => {
    const program = await programWith('10111001')
    await burnFuses(program)
    expect(await readFile(program, 'latin1')).toBe(programText('01001100'))
  })

  test('refuses a program that has a fuse we never decided about', async () => {
    const program = await programWith('101110011')
    await expect(burnFuses(program)).rejects.toThrow(/9 fuses/)
  })

  test('refuses a program that lacks a fuse we count on', async () => {
    const program = await programWith('1011100')
    await expect(burnFuses(program)).rejects.toThrow(/not long enough/)
  })

  test('refuses a file that is not an Electron program', async () => {
    const file = join(folder, 'program')
    await writeFile(file, 'no fuses here')
    await expect(burnFuses(file)).rejects.toThrow(/sentinel/)
  })

  async function programWith(wire: string): Promise<string> {
    const program = join(folder, 'program')
    await writeFile(program, programText(wire), 'latin1')
    return program
  }
})

function programText(wire: string): string {
  return `before${sentinel}${String.fromCharCode(versionOne, wire.length)}${wire}after`
}
