/** The host contract under Node: each host's own test file calls it with a way to make that host. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type HostUnderTest, hostContract } from './host-contract.ts'

export interface MadeHost extends HostUnderTest {
  end(): Promise<void>
}

export function describeHostContract(name: string, make: () => Promise<MadeHost>): void {
  describe(`${name} keeps the host contract`, () => {
    let made: MadeHost

    beforeEach(async () => {
      made = await make()
    })
    afterEach(() => made.end())

    for (const { of, sentence, observe, expected } of hostContract)
      test(`${of}: ${sentence}`, async () => {
        expect(await observe(made)).toEqual(expected)
      })
  })
}
