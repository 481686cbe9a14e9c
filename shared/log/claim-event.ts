/**
 * Everything that can happen to a claim at this desk, past tense, one schema per body. The store, the outbox, sync and
 * the hub carry these unchanged; only evolve.ts and timeline.ts interpret them.
 */
import { z } from 'zod'
import { claimFactsSchema } from '../claim/claim.ts'
import { historyEntrySchema } from '../claim/history-entry.ts'
import { ruleReadingsSchema } from '../claim/ruleset.ts'
import {
  arbitrationIdSchema,
  arbitrationSchema,
  criteriaSchema,
  opinionAskedSchema,
  opinionSchema,
  roundsSchema,
} from '../compare/arbitration.ts'
import { decisionSchema } from '../decision/decision.ts'
import { documentRefSchema } from '../evidence/document.ts'
import { pinIdSchema, pinSchema } from '../evidence/pin.ts'
import { findingReasonSchema, NOTE_LIMIT, verdictSchema } from '../review/verdict.ts'
import { calendarStampSchema } from '../sla/calendar.ts'
import {
  COMMENT_LIMIT,
  commentIdSchema,
  commentTargetSchema,
  findingNameSchema,
  threadIdSchema,
  visibilitySchema,
} from '../thread/comment.ts'
import type { LoggedEvent } from './event.ts'

const rulesetSchema = z.enum(['2020', '2023'])

/** A field of the claim that a newer bundle states differently and that cannot be merged by itself. */
const differenceSchema = z.object({ field: z.string(), here: z.unknown(), there: z.unknown() })

const bundleSourceSchema = z.object({ exportedAt: z.iso.datetime(), fileName: z.string().max(255) })

export const claimEventBodies = {
  ClaimImported: z.object({
    facts: claimFactsSchema,
    ruleset: rulesetSchema,
    history: z.array(historyEntrySchema),
    documents: z.array(documentRefSchema),
    bundle: bundleSourceSchema,
  }),
  BundleMerged: z.object({
    history: z.array(historyEntrySchema),
    documents: z.array(documentRefSchema),
    differences: z.array(differenceSchema),
    bundle: bundleSourceSchema,
  }),
  /** A partner's own claim, made at the hub; a bundle brings its claims by ClaimImported. */
  ClaimCreated: z.object({ facts: claimFactsSchema, ruleset: rulesetSchema }),
  /** What partner or customer did, as entries of the same history a bundle brings (party-event.ts makes and reads it). */
  PartyMoved: z.object({
    entries: z.array(historyEntrySchema).min(1).max(50),
    /** The files that its `poe-attached` entries name and the claim did not have. */
    documents: z.array(documentRefSchema).max(50),
  }),
  ClaimAssigned: z.object({ reviewer: z.object({ id: z.string(), name: z.string() }).nullable() }),
  ClaimPostponed: z.object({ postponed: z.boolean() }),
  ReviewStarted: z.object({}),
  PinPlaced: z.object({ pin: pinSchema }),
  PinRemoved: z.object({ pin: pinIdSchema }),
  VerdictRecorded: z.object({
    finding: findingNameSchema,
    verdict: verdictSchema,
    reason: findingReasonSchema.nullable(),
    pins: z.array(pinIdSchema).max(50),
    /** What was looked at, where nothing can be pinned. */
    note: z.string().max(NOTE_LIMIT),
    /** Claimed products the PoE does not support; only for the products finding. */
    unsupportedProducts: z.array(z.string()).default([]),
    checklist: z.int(),
    /** Hashes of the documents that were there to be read. */
    documents: z.array(z.string()),
    /** The verdict event this one replaces, null for a first. */
    replaces: z.string().nullable(),
  }),
  VerdictWithdrawn: z.object({ finding: findingNameSchema }),
  CommentAdded: z.object({
    comment: commentIdSchema,
    thread: threadIdSchema,
    replyTo: commentIdSchema.nullable(),
    target: commentTargetSchema,
    visibility: visibilitySchema,
    text: z.string().min(1).max(COMMENT_LIMIT),
  }),
  CommentEdited: z.object({ comment: commentIdSchema, text: z.string().min(1).max(COMMENT_LIMIT) }),
  ThreadResolved: z.object({ thread: threadIdSchema }),
  ThreadReopened: z.object({ thread: threadIdSchema }),
  /** Rounds only where opinions on a comparison were asked for; in no partner's view. */
  ClaimDecided: decisionSchema.extend({ rounds: roundsSchema }),
  DecisionUndone: z.object({ decision: z.string() }),
  /** What the author of an event that did not count did about it: leave it, or decide anew. It changes nothing else. */
  ConflictSettled: z.object({ event: z.string(), how: z.enum(['withdrawn', 'decided-again']) }),
  ClockExpired: z.object({
    clock: z.enum(['partner-response', 'customer-opt-out']),
    /** When the claim began to wait; with the clock's name it says which expiry this is, and there is only one. */
    startedAt: z.iso.datetime(),
    dueAt: z.iso.datetime(),
    /** Where the limit stands written. */
    source: z.string(),
    calendar: calendarStampSchema,
    /** How the team read the documents then; without it, as printed. Topics were added since, so any may be absent. */
    readings: ruleReadingsSchema.partial().optional(),
  }),
  ReportExported: z.object({
    /** CSV and XLSX came later; an app without them shows such an export as “other”. */
    format: z.enum(['json', 'html', 'pdf', 'csv', 'xlsx']),
    sha256: z.string(),
    head: z.string(),
  }),
  /** This desk saw that two claims of different partners are after the same thing; once per pair, on both claims. */
  CompetitorLinked: z.object({
    other: z.string().max(64),
    /** The other claim's partner: for the review team alone. */
    partner: z.string().max(500),
    /** The products that both are after at the same customer tenant, in the words of this claim. */
    products: z.array(z.string()).min(1).max(200),
  }),
  /** Before the other's documents are shown: what both will be held against. */
  CriteriaFrozen: criteriaSchema,
  SecondOpinionAsked: opinionAskedSchema,
  /** Taken back by who asked, before anybody else had given an opinion. */
  SecondOpinionWithdrawn: opinionAskedSchema,
  /** Given blind: the reviewer had not seen what others gave. */
  OpinionGiven: opinionSchema,
  ClaimArbitrated: arbitrationSchema,
  ArbitrationUndone: z.object({
    arbitration: arbitrationIdSchema,
    /** The comment it had put to the partner, which goes with it. */
    notice: commentIdSchema.nullable(),
  }),
} as const

export type ClaimEventType = keyof typeof claimEventBodies
export type ClaimEventBody<Type extends ClaimEventType> = z.infer<(typeof claimEventBodies)[Type]>

/** What `decide` answers: the event before the log stamps id, device, seq, time and hash on it. */
export type NewClaimEvent = {
  [Type in ClaimEventType]: {
    readonly type: Type
    readonly v: 1
    readonly body: ClaimEventBody<Type>
    /** true = a state change: the log stamps the claim version it was decided against. */
    readonly guarded: boolean
  }
}[ClaimEventType]

export type ClaimEvent = {
  [Type in ClaimEventType]: Omit<LoggedEvent, 'type' | 'body'> & {
    readonly type: Type
    readonly body: ClaimEventBody<Type>
  }
}[ClaimEventType]
