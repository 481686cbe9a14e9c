import { createFakeHost } from '../../support/fake-host.ts'
import { describeHostContract } from '../describe-host-contract.ts'

describeHostContract('the fake host', async () => {
  const host = createFakeHost()
  return {
    host,
    answerSave: host.answerSave,
    savedBytes: async () => host.saved.at(-1)?.bytes ?? null,
    end: async () => undefined,
  }
})
