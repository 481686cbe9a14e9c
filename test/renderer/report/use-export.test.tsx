// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Services, ServicesContext } from '../../../renderer/desk/services.ts'
import { useExport } from '../../../renderer/features/report/use-export.ts'
import { startTexts } from '../../../renderer/ui/text.ts'
import { fixedClock } from '../../../shared/base/clock.ts'
import { ok, type Refusal, type Result, refuse } from '../../../shared/base/result.ts'
import type { FileToSave } from '../../../shared/bridge/host.ts'
import { readSettings } from '../../../shared/bridge/settings.ts'
import { documentedReadings } from '../../../shared/claim/ruleset.ts'
import type { Command } from '../../../shared/log/command.ts'
import { foldClaim } from '../../../shared/log/evolve.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { imported, mina, reviewStarted } from '../../support/builders.ts'
import { stamp } from '../../support/stamp.ts'

interface Desk {
  readonly saves?: Result<'saved' | 'cancelled'>
  readonly records?: Result<readonly never[]>
}

const events = stamp([imported(), reviewStarted])
const state = foldClaim(events)
if (!state) throw new Error('a claim starts with its import')
const subject = { state, events }
const headHash = events[1]?.hash ?? ''

function desk({ saves = ok('saved'), records = ok([]) }: Desk = {}) {
  const files: FileToSave[] = []
  const printed: string[] = []
  const recorded: Command[] = []
  const said: string[] = []
  const refused: Refusal[] = []
  const settings = readSettings({ timeZone: 'UTC' })
  const services = {
    host: {
      files: {
        save: async (file: FileToSave) => {
          files.push(file)
          return saves
        },
      },
      printReport: async (html: string) => {
        printed.push(html)
        return ok('printed')
      },
    },
    clock: fixedClock('2021-06-05T10:00:00Z'),
    claims: {
      mark: async () => ({ key: 'log', device: 'dev_1', seq: 2, hash: headHash, acked: 0 }),
      act: async (_claim: string, commands: readonly Command[]) => {
        recorded.push(...commands)
        return records
      },
    },
    settings: { current: () => settings, subscribe: () => () => {} },
    calendar: () => createCalendar({ country: 'US', closures: [], timeZone: 'UTC' }),
    readings: () => documentedReadings['2020'],
    actor: () => mina,
    announce: (text: string) => void said.push(text),
    refuse: (refusal: Refusal) => void refused.push(refusal),
  } as unknown as Services
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesContext value={services}>{children}</ServicesContext>
  )
  const { result } = renderHook(() => useExport(subject, { edition: 'internal', withRecheck: false }), {
    wrapper,
  })
  const save = async (form: 'json' | 'html' | 'pdf') => {
    act(() => result.current.save(form))
    await waitFor(() => expect(result.current.busy).toBeNull())
  }
  return { files, printed, recorded, said, refused, result, save }
}

beforeAll(() => startTexts('en'))

describe('exporting a report', () => {
  test('records the hash of the saved bytes and the head that the file names', async () => {
    const { save, files, recorded, said } = desk()
    await save('json')
    const bytes = files[0]?.bytes ?? new Uint8Array()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(recorded).toEqual([{ type: 'recordExport', format: 'json', sha256, head: headHash }])
    expect(new TextDecoder().decode(bytes)).toContain(headHash)
    expect(said).toEqual(['CLM-0412-report-internal.json was saved.'])
  })

  test('leaves no trace when the save dialog is cancelled', async () => {
    const { save, recorded, said } = desk({ saves: ok('cancelled') })
    await save('html')
    expect([...recorded, ...said]).toEqual([])
  })

  test('says why a file could not be written, and records nothing', async () => {
    const { save, recorded, refused } = desk({ saves: refuse('disk-full') })
    await save('html')
    expect(refused).toEqual([{ type: 'disk-full' }])
    expect(recorded).toEqual([])
  })

  test('says so when the file was saved but the log took no note of it', async () => {
    const { save, said, refused } = desk({ records: refuse('log-broken') })
    await save('html')
    expect(refused).toEqual([{ type: 'log-broken' }])
    expect(said).toEqual([])
  })

  test('hands the HTML to the printer and records it as PDF', async () => {
    const { save, printed, recorded } = desk()
    await save('pdf')
    expect(printed[0]).toMatch(/^<!doctype html>/)
    expect(recorded).toMatchObject([{ type: 'recordExport', format: 'pdf' }])
  })

  test('makes one file at a time, however often the button is pressed', async () => {
    const { result, files } = desk()
    act(() => {
      result.current.save('html')
    })
    expect(result.current.busy).toBe('html')
    act(() => {
      result.current.save('json')
    })
    await waitFor(() => expect(result.current.busy).toBeNull())
    expect(files.map(file => file.mediaType)).toEqual(['text/html'])
  })
})
