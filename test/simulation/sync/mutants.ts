/**
 * The core, broken on purpose, one way at a time, through the tables of decisions it takes as arguments and through the
 * ports of the simulation. A simulation that does not notice one of these does not test what it says.
 */
import { admit } from '../../../shared/log/admit.ts'
import { verifyChain } from '../../../shared/log/chain.ts'
import { type HubRules, hubRules } from '../../../shared/sync/hub-core.ts'
import { type SyncRules, syncRules } from '../../../shared/sync/sync-round.ts'
import type { OwnLog, StoreChange } from '../../../shared/sync/sync-store.ts'
import type { DeskFaults } from './desk.ts'
import type { HubFaults } from './memory-hub.ts'
import { type Faults, noFaults } from './play.ts'

function hub(change: Partial<HubFaults>): Faults {
  return { ...noFaults, hub: { ...noFaults.hub, ...change } }
}

function hubRule(change: Partial<HubRules>): Faults {
  return hub({ rules: { ...hubRules, ...change } })
}

function desk(change: Partial<DeskFaults>): Faults {
  return { ...noFaults, desk: { ...noFaults.desk, ...change } }
}

function deskRule(change: Partial<SyncRules>): Faults {
  return desk({ rules: { ...syncRules, ...change } })
}

/** Inside its message a batch must still chain, so that only the named check is missing. */
const chainsInside: HubRules['chainRefusal'] = fresh => {
  const [first] = fresh
  if (!first) return null
  const check = verifyChain(fresh, { seq: first.seq - 1, hash: first.prev })
  return check.ok ? null : { type: 'log-broken', seq: check.first.seq }
}

const nothing: StoreChange = { marks: {}, records: [], twins: [], reissue: null }

function withMarks(change: StoreChange | null, marks: StoreChange['marks']): StoreChange | null {
  return change && { ...change, marks: { ...change.marks, ...marks } }
}

/** As if every page were for where this desk is. */
function atHome({ marks }: OwnLog, page: Parameters<SyncRules['planPage']>[1]) {
  return { ...page, from: marks.cursor, epoch: marks.epoch ?? page.epoch }
}

export const mutants: Readonly<Record<string, Faults>> = {
  // The hub
  'no deduplication': hubRule({ known: () => 0, chainRefusal: chainsInside }),
  'serial numbers as the feed’s order': hub({ serialNumbers: true }),
  'the last decision wins': hubRule({
    admit: (state, event, context) => {
      const judged = admit(state, event, context)
      return judged.status === 'conflict' && state ? { status: 'applied', reason: null } : judged
    },
  }),
  'no gap check': hubRule({ isGap: () => false, isEpoch: () => true, chainRefusal: chainsInside }),
  'no epoch check at the hub and at the desk': {
    hub: { ...noFaults.hub, rules: { ...hubRules, isEpoch: () => true } },
    desk: {
      ...noFaults.desk,
      rules: {
        ...syncRules,
        planGreeting: (own, ws, answer) => {
          const same = { ...answer, feedHead: own.marks.cursor, epoch: own.marks.epoch ?? answer.epoch }
          const change = syncRules.planGreeting(own, ws, same)
          return { ...change, marks: { ...change.marks, epoch: answer.epoch } }
        },
      },
    },
  },
  'no fork check at the hub': hubRule({ isSame: () => true, chainRefusal: chainsInside }),
  'answers before the commit': hub({ answersEarly: true }),
  'a rejected event keeps others waiting': deskRule({
    planAck: (own, sent, answer) => {
      const bad = answer.results.find(({ status }) => status === 'rejected')
      return bad ? nothing : syncRules.planAck(own, sent, answer)
    },
  }),
  // The desk
  'ack on send': desk({ acksOnSend: true }),
  'ack by count': deskRule({
    planAck: (own, sent, answer) => {
      const applied = answer.results.filter(({ status }) => status === 'applied').length
      return withMarks(syncRules.planAck(own, sent, answer), { acked: own.marks.acked + applied })
    },
  }),
  'a conflict blocks the queue': deskRule({
    planAck: (own, sent, answer) => {
      const first = answer.results.find(({ status }) => status === 'conflict')
      const acked = first ? first.seq - 1 : answer.ackedThrough
      return withMarks(syncRules.planAck(own, sent, answer), { acked })
    },
  }),
  'no cursor check': deskRule({ planPage: (own, page) => syncRules.planPage(own, atHome(own, page)) }),
  'the cursor jumps to the feed’s head': deskRule({
    planPage: (own, page) => withMarks(syncRules.planPage(own, page), { cursor: page.head }),
  }),
  'the cursor before its rows': desk({ cursorFirst: true }),
  'relaxed durability': desk({ relaxed: true }),
  'delete on ack': desk({ deletesAcked: true }),
  'two senders': desk({ noLeader: true }),
  'a conflict is shown to nobody': desk({ showsNoCards: true }),
  'the desk’s clock says when a decision was made': hubRule({
    admit: (state, event, context) => {
      const judged = admit(state, event, context)
      const isEarly = state !== null && event.base !== null && event.at < state.statusSince
      return judged.status === 'applied' && isEarly ? { status: 'conflict', reason: 'version' } : judged
    },
  }),
  'a conflict is decided again by itself': desk({ decidesAgain: true }),
  'own events are not taken back from the feed': deskRule({
    planPage: (own, page) => {
      const change = syncRules.planPage(own, page)
      return (
        change && {
          ...change,
          marks: { ...change.marks, head: own.marks.head, acked: own.marks.acked },
          records: change.records.filter(({ event }) => event.device !== own.marks.device),
        }
      )
    },
  }),
  'a fork drops its tail': deskRule({
    planReissue: (own, _tail, device) => syncRules.planReissue(own, [], device),
  }),
  'a fork is not noticed by the desk': deskRule({
    planGreeting: (own, ws, answer) => {
      const change = syncRules.planGreeting(own, ws, answer)
      return { ...change, marks: { ...change.marks, forkedAt: null } }
    },
    planPage: (own, page) => withMarks(syncRules.planPage(own, page), { forkedAt: null }),
  }),
  'digests are never compared': desk({ neverCompares: true }),
  'no watchdog': desk({ watchdog: 1e12 }),
  'gives up after five failures': desk({ givesUpAfter: 5 }),
}
