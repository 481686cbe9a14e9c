/**
 * Where the documents of a generation contradict each other, or a neighbouring one: every reading that can be chosen, with
 * where it stands printed. Settings offer these rows, screens name them, and `readingsFor` is what the law then goes by.
 * Without a choice a generation is read as its own documents print it; where they print two limits, as the range.
 */
import { documentedReadings, type RuleReadings, type RulesetId } from './ruleset.ts'

export type ReadingTopic = keyof RuleReadings

/** A topic's reading and its sources. */
export interface PrintedReading<Topic extends ReadingTopic = ReadingTopic> {
  readonly reading: RuleReadings[Topic]
  readonly source: string
}

/** Only what differs from the documents as printed. */
export type ReadingChoices = { readonly [Topic in ReadingTopic]?: RuleReadings[Topic] | undefined }

type Contradictions = {
  readonly [Topic in ReadingTopic]: Readonly<Partial<Record<RulesetId, readonly PrintedReading<Topic>[]>>>
}

const edit: readonly PrintedReading<'edit'>[] = [
  { reading: 'never', source: 'A-C, B-C' },
  { reading: 'submitted-and-partner-action', source: 'S1, S3, A-SH' },
  { reading: 'partner-action', source: 'B-M' },
]
const alreadyClaimed: readonly PrintedReading<'alreadyClaimed'>[] = [
  { reading: 'error', source: 'S4, A-SH' },
  { reading: 'warning', source: 'B-I' },
]
const activeOrGrace: readonly PrintedReading<'activeOrGrace'>[] = [
  { reading: 'during-claim', source: 'S4' },
  { reading: 'after-claim', source: 'B-I' },
]

/** domain.md §1, §2 and §4 to §7. A generation without rows does not contradict itself there. */
const contradictions: Contradictions = {
  review: {
    '2023': [
      { reading: 'range', source: 'B-M, B-I' },
      { reading: '5-business-days', source: 'B-M, B-I' },
      { reading: '14-business-days', source: 'B-M' },
    ],
  },
  customerOptOut: {
    '2020': [
      { reading: 'range', source: 'S0–S3, A-C' },
      { reading: '7-days', source: 'S1, S3' },
      { reading: '5-business-days', source: 'S0, S2, A-C' },
    ],
  },
  overall: {
    '2020': [
      { reading: 'range', source: 'S1, S3' },
      { reading: '10-days', source: 'S1, S3' },
      { reading: '10-business-days', source: 'S1, S3' },
    ],
  },
  decline: {
    '2023': [
      { reading: 'within-window', source: 'B-O' },
      { reading: 'any-time', source: 'B-C, C-LEARN' },
    ],
  },
  consent: {
    '2020': [
      { reading: 'after-approval', source: 'S1, S3' },
      { reading: 'on-submission', source: 'A-C, INFG' },
    ],
    '2023': [
      { reading: 'after-approval', source: 'B-M' },
      { reading: 'on-submission', source: 'B-C, INFG' },
    ],
  },
  edit: { '2020': edit, '2023': edit },
  disputeAnswer: {
    '2023': [
      { reading: 'may-ask-again', source: 'B-E' },
      { reading: 'final', source: 'B-M' },
    ],
  },
  alreadyClaimed: { '2020': alreadyClaimed, '2023': alreadyClaimed },
  activeOrGrace: { '2020': activeOrGrace, '2023': activeOrGrace },
  creator: {
    '2023': [
      { reading: 'admin-only', source: 'B-C' },
      { reading: 'admin-or-user', source: 'B-P' },
    ],
  },
}

/** The topics on which a generation can be read in more than one way, in the order in which they are offered. */
export function contradictionsOf(ruleset: RulesetId): readonly ReadingTopic[] {
  return (Object.keys(contradictions) as ReadingTopic[]).filter(
    topic => readingsOffered(ruleset, topic).length > 0,
  )
}

export function readingsOffered<Topic extends ReadingTopic>(
  ruleset: RulesetId,
  topic: Topic,
): readonly PrintedReading<Topic>[] {
  return contradictions[topic][ruleset] ?? []
}

/** What the law goes by. A choice that its generation does not offer is no choice. */
export function readingsFor(ruleset: RulesetId, choices: ReadingChoices = {}): RuleReadings {
  const chosen = contradictionsOf(ruleset).flatMap(topic =>
    isOffered(ruleset, topic, choices[topic]) ? [[topic, choices[topic]]] : [],
  )
  return { ...documentedReadings[ruleset], ...(Object.fromEntries(chosen) as Partial<RuleReadings>) }
}

function isOffered(ruleset: RulesetId, topic: ReadingTopic, reading: string | undefined): boolean {
  return readingsOffered(ruleset, topic).some(offered => offered.reading === reading)
}
