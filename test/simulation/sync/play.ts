/**
 * One seed: a team, a partner and a hub live through a schedule of work and misfortune, then everything is healed, and
 * after it has come to rest the invariants of violations.ts must hold. The same seed plays the same, event for event.
 */
import type { DeviceId } from '../../../shared/base/id.ts'
import { createCalendar } from '../../../shared/sla/calendar.ts'
import { hubRules } from '../../../shared/sync/hub-core.ts'
import { defaultSizes, syncRules } from '../../../shared/sync/sync-round.ts'
import { type Chance, createChance } from '../../support/simulation/chance.ts'
import { Desk, type DeskFaults } from './desk.ts'
import { Ledger } from './ledger.ts'
import { type Image, MemoryDisk } from './memory-disk.ts'
import { type HubFaults, MemoryHub } from './memory-hub.ts'
import { calm, type Weather } from './network.ts'
import { act, type Person, partner, reviewer, stampEvents } from './people.ts'
import { atRest } from './violations.ts'
import { settle, VirtualTime } from './virtual-time.ts'

export interface Faults {
  readonly hub: HubFaults
  readonly desk: DeskFaults
}

export const noFaults: Faults = {
  hub: { rules: hubRules, serialNumbers: false, answersEarly: false },
  desk: {
    rules: syncRules,
    noLeader: false,
    cursorFirst: false,
    relaxed: false,
    deletesAcked: false,
    acksOnSend: false,
    showsNoCards: false,
    neverCompares: false,
    decidesAgain: false,
    watchdog: null,
    givesUpAfter: null,
  },
}

export interface Played {
  readonly violations: readonly string[]
  readonly ledger: Ledger
  /** What the hub has made of everything, for comparing two plays. */
  readonly outcome: readonly string[]
}

interface Seat {
  readonly desk: Desk
  readonly person: Person
  isConnected: boolean
  image: Image | null
}

const calendar = createCalendar({ country: 'US', closures: [], timeZone: 'America/New_York' })
const DAWN = Temporal.Instant.from('2021-06-01T12:00:00Z').epochMilliseconds
const TEN_YEARS = 10 * 365 * 86_400_000

/** Seconds of virtual time after healing in which all must be at rest; longer where nobody wakes anybody. */
const REST = { woken: 60_000, unwoken: 320_000 }

export interface PlayOptions {
  readonly faults?: Faults
  /**
   * `wild`: every computer is up to ten years off, and its person acts by that. To see that no clock changes an outcome,
   * people act by no clock: `stamped` leaves the wrong clocks, jumping back and forth, on what they record, `true`
   * does not.
   */
  readonly clocks?: 'wild' | 'stamped' | 'true'
}

export async function play(
  seed: number,
  { faults = noFaults, clocks = 'wild' }: PlayOptions = {},
): Promise<Played> {
  const game = new Game(seed, faults, clocks)
  await game.live()
  await game.heal()
  const violations = [...game.ledger.violations, ...atRest(game)]
  game.end()
  return { violations, ledger: game.ledger, outcome: game.outcome() }
}

/** S12 by playing the seed twice more: with the computers' clocks on what they record, and without. */
export async function clocksMatter(seed: number, faults: Faults = noFaults): Promise<readonly string[]> {
  const [stamped, exact] = [
    await play(seed, { faults, clocks: 'stamped' }),
    await play(seed, { faults, clocks: 'true' }),
  ]
  const place = exact.outcome.findIndex((line, index) => line !== stamped.outcome[index])
  const isSame = place < 0 && exact.outcome.length === stamped.outcome.length
  return isSame ? [] : [`S12 clocks change what the hub makes of ${exact.outcome[place] ?? 'the end'}`]
}

class Game {
  readonly time = new VirtualTime()
  readonly chance: Chance
  readonly ledger: Ledger
  readonly hub: MemoryHub
  readonly seats: Seat[] = []
  readonly claims: readonly string[]
  readonly faults: Faults
  private readonly clocks: PlayOptions['clocks']
  isHealed = false
  isRested = false
  private readonly storm: Weather
  private readonly crashShare: number
  private readonly slowHub: boolean
  private readonly wakes: boolean
  private readonly sizes: {
    readonly batch: { readonly events: number; readonly bytes: number }
    readonly page: () => number
  }
  private days = 0
  private ids = 0
  private backup: ReturnType<MemoryHub['backup']> | null = null
  private epochs = 1

  constructor(seed: number, faults: Faults, clocks: PlayOptions['clocks']) {
    const chance = createChance(seed)
    this.clocks = clocks
    this.chance = chance
    this.faults = faults
    this.storm = anyWeather(chance)
    this.crashShare = chance.happens(0.4) ? 0.004 + chance.next() * 0.02 : 0
    this.slowHub = chance.happens(0.4)
    this.wakes = chance.happens(0.7)
    this.claims = chance.happens(0.5) ? ['CLM-1'] : ['CLM-1', 'CLM-2']
    const small = chance.happens(0.5)
    const batch = {
      events: small ? 1 + chance.below(4) : defaultSizes.batch.events,
      bytes: defaultSizes.batch.bytes,
    }
    const page = small ? 1 + chance.below(5) : defaultSizes.page
    this.sizes = { batch, page: () => page }
    this.ledger = new Ledger()
    this.hub = new MemoryHub({
      faults: faults.hub,
      calendar,
      now: () => this.now(),
      pause: () => (this.slowHub ? this.time.sleep(chance.below(12)) : null),
      onCommit: write => this.ledger.onCommit(this.hub, write),
    })
    const skewOf = () => Math.round((chance.next() * 2 - 1) * TEN_YEARS)
    const people = [reviewer('mina', skewOf()), reviewer('tomasz', skewOf())]
    if (chance.happens(0.3)) people.push(reviewer('wei', skewOf()))
    if (chance.happens(0.5)) people.push(partner(skewOf()))
    for (const person of people) this.sit(person, new MemoryDisk(this.nextId('dev') as DeviceId))
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(DAWN + this.time.now + this.days * 86_400_000)
  }

  nextId(kind: string): string {
    return `${kind}_${++this.ids}`
  }

  async live(): Promise<void> {
    const turns = 8 + this.chance.below(14)
    for (let turn = 0; turn < turns; turn++) {
      const pace = this.chance.happens(0.15) ? 40_000 : 3000
      await this.run(this.time.now + this.chance.below(pace))
      if (this.chance.happens(0.72)) this.work()
      else this.misfortune()
    }
    await this.run(this.time.now + this.chance.below(5000))
  }

  /** Faults end, everybody is back; then a minute, or what the watchdog and the longest waits need. */
  async heal(): Promise<void> {
    this.isHealed = true
    for (const seat of this.seats) {
      seat.isConnected = true
      seat.desk.disk.checkAll()
      if (!seat.desk.isOpen) seat.desk.open()
      if (this.wakes) seat.desk.tell({ type: 'WAKE' })
    }
    const until = this.time.now + (this.wakes ? REST.woken : REST.unwoken)
    while (this.time.now < until && !this.isRested) {
      await this.run(Math.min(until, this.time.now + 500))
      this.isRested = this.seats.every(({ desk }) => desk.isQuiet && this.isCompared(desk))
    }
  }

  private isCompared({ disk }: Desk): boolean {
    return this.faults.desk.neverCompares || disk.unchecked.size === 0
  }

  end(): void {
    for (const { desk } of this.seats) desk.close()
  }

  outcome(): readonly string[] {
    return [...this.hub.records.all()].map(
      ({ n, event, status, reason, claimVersion }) =>
        `${n} ${event.device} ${event.seq} ${event.type} ${status} ${reason} ${claimVersion}`,
    )
  }

  private async run(until: number): Promise<void> {
    await settle()
    while (this.time.step(until)) await settle()
  }

  private sit(person: Person, disk: MemoryDisk): Seat {
    const { time, chance, hub, ledger } = this
    const seat: Seat = {
      person,
      isConnected: true,
      image: null,
      desk: new Desk(disk, {
        time,
        chance,
        hub,
        visitor: { owner: person.actor.id, rights: person.rights },
        newDevice: () => this.nextId('dev') as DeviceId,
        faults: this.faults.desk,
        weather: () => (this.isHealed ? calm : this.storm),
        crashShare: () => (this.isHealed ? 0 : this.crashShare),
        isConnected: () => seat.isConnected,
        sizes: () => this.sizes,
        onChange: (desk, change) => {
          ledger.onChange(desk, change)
          if (this.faults.desk.decidesAgain) this.decideAgain(seat, change.records)
        },
        onCrash: desk => {
          ledger.onCrash(desk)
          time.after(200 + chance.below(4000), () => {
            if (!desk.isOpen) desk.open()
          })
        },
      }),
    }
    this.seats.push(seat)
    seat.desk.open()
    return seat
  }

  /** A person does something at an open desk. */
  private work(seat = this.chance.pick(this.seats as [Seat, ...Seat[]])): void {
    if (!seat.desk.isOpen) return
    const claim = this.chance.pick(this.claims as [string, ...string[]])
    const { disk } = seat.desk
    const state = disk.claim(claim)
    const scene = {
      chance: this.chance,
      calendar,
      now: this.now(),
      nextId: (kind: string) => this.nextId(kind),
      isTimeless: this.clocks !== 'wild',
      cards: disk.cards().flatMap(({ id, claim: of }) => (of === claim ? [id] : [])),
    }
    const { person } = seat
    const made = act(this.clocks === 'wild' ? person : { ...person, skew: 0 }, state, claim, scene)
    if (made.length === 0) return
    this.record(seat, made, claim)
  }

  private record(seat: Seat, made: Parameters<typeof stampEvents>[0], claim: string): void {
    const { disk } = seat.desk
    const at = this.now().add({ milliseconds: this.skewOf(seat.person) })
    const stamp = { marks: disk.marks, claim, state: disk.claim(claim), person: seat.person, at }
    const events = stampEvents(made, { ...stamp, nextId: kind => this.nextId(kind) })
    seat.desk.record(events)
    this.ledger.onSaved(events)
  }

  private skewOf({ skew }: Person): number {
    if (this.clocks === 'true') return 0
    return this.clocks === 'stamped' && this.ids % 2 === 0 ? -skew : skew
  }

  /** What no desk may ever do: the conflicted decision once more, on today's version, without its author. */
  private decideAgain(
    { desk, person }: Seat,
    records: readonly {
      status: string
      event: { type: string; device: string; claim: string; body: unknown }
    }[],
  ): void {
    const lost = records.find(
      ({ status, event }) =>
        status === 'conflict' && event.type === 'ClaimDecided' && desk.disk.devices.has(event.device),
    )
    if (!lost) return
    const made = [{ type: 'ClaimDecided', v: 1, guarded: true, body: lost.event.body }] as never
    const stamp = {
      marks: desk.disk.marks,
      claim: lost.event.claim,
      state: desk.disk.claim(lost.event.claim),
      person,
    }
    desk.record(stampEvents(made, { ...stamp, at: this.now(), nextId: kind => this.nextId(kind) }))
  }

  private misfortune(): void {
    const { chance } = this
    const seat = chance.pick(this.seats as [Seat, ...Seat[]])
    const dice = chance.next()
    if (dice < 0.2) seat.isConnected = !seat.isConnected
    else if (dice < 0.3) this.crash(seat)
    else if (dice < 0.4)
      seat.desk.isOpen && seat.desk.windows.length < 3 ? seat.desk.open() : seat.desk.closeOne()
    else if (dice < 0.52) seat.image = seat.desk.disk.image()
    else if (dice < 0.6) this.setBack(seat)
    else if (dice < 0.65) this.copy(seat)
    else if (dice < 0.75) this.backup = this.hub.backup()
    else if (dice < 0.82) this.restoreHub()
    else if (dice < 0.88) this.hub.life++
    else if (dice < 0.94) this.days += 20
    else seat.desk.tell({ type: 'WAKE' })
  }

  private crash({ desk }: Seat): void {
    if (desk.isOpen) desk.crash()
  }

  /** A restored disk image. */
  private setBack(seat: Seat): void {
    if (!seat.image) return
    if (seat.desk.isOpen) seat.desk.crash()
    this.ledger.onSetBack(seat.desk, seat.image, this.hub)
    seat.desk.disk.restore(seat.image)
    if (this.chance.happens(0.6)) this.workAtOnce(seat)
  }

  /** Before the hub can tell what this disk has lost or another copy has done: that is what forks come from. */
  private workAtOnce(seat: Seat): void {
    if (!seat.desk.isOpen) seat.desk.open()
    for (let times = 0; times < 3; times++) this.work(seat)
  }

  /** The profile's folder on a second computer of the same person. */
  private copy(seat: Seat): void {
    const { desk, person } = seat
    if (this.seats.length > 4) return
    const disk = new MemoryDisk(desk.disk.marks.device)
    disk.restore(desk.disk.image())
    this.ledger.onCopy()
    const copied = this.sit(person, disk)
    if (this.chance.happens(0.6)) for (const one of [seat, copied]) this.workAtOnce(one)
  }

  private restoreHub(): void {
    if (!this.backup) return
    const isSilent = this.chance.happens(0.3)
    this.ledger.onHubRestored(isSilent)
    if (!isSilent) this.epochs++
    this.hub.restore(this.backup, `epoch-${this.epochs}`)
  }
}

function anyWeather(chance: Chance): Weather {
  const some = (most: number) => (chance.happens(0.5) ? chance.next() * most : 0)
  return {
    drop: some(0.15),
    duplicate: some(0.15),
    loseAnswer: some(0.15),
    cutAnswer: some(0.08),
    failAfter: some(0.08),
    staleFeed: some(0.1),
    hang: chance.happens(0.2) ? 0.01 : 0,
    delay: chance.happens(0.3) ? 2000 : 60,
  }
}
