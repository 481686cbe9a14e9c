/**
 * The log file: one JSON line per entry, in the profile's `logs` folder, moved aside by size. It is read by support, so
 * it must hold nothing of a claim. Codes and facts are let through by shape (names of things in our code, error classes,
 * numbers); any other text is replaced, whoever sent it. Written synchronously: the last line before a crash matters.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../shared/base/clock.ts'
import { instantText } from '../../shared/base/clock.ts'
import type { LogFacts, WriteLog } from '../ports.ts'

export interface LogOptions {
  readonly folder: string
  readonly clock: Clock
  /** Size in bytes at which the file is moved aside. */
  readonly limit?: number
}

const megabyte = 1024 * 1024
/** How many moved-aside files stay; the oldest is written over. */
const kept = 3
const removed = '(removed)'

export function openLog({ folder, clock, limit = megabyte }: LogOptions): WriteLog {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'proofdesk.log')
  return (level, code, facts = {}) => {
    const at = instantText(clock.now())
    const line = JSON.stringify({ at, level, code: redacted(code), ...redactedFacts(facts) })
    moveAsideWhenFull(path, limit)
    appendFileSync(path, `${line}\n`)
  }
}

/** Kebab or dotted names of our own code, error classes and codes, versions, places in a bundle. */
const harmless =
  /^(?:[a-z][a-z0-9]{0,19}(?:[-.][a-z0-9]{1,20}){0,5}|[A-Z][A-Za-z]{0,30}Error|Error|E[A-Z0-9]{2,15}|\d{1,4}(?:\.\d{1,5}){1,3}|[\w-]{1,40}\.[cm]?[jt]s:\d{1,7})$/

function redacted(text: string): string {
  return harmless.test(text) ? text : removed
}

function redactedFacts(facts: LogFacts): LogFacts {
  const entries = Object.entries(facts).map(([key, value], index) => [
    redacted(key) === removed || reserved.has(key) ? `fact-${index}` : key,
    typeof value === 'number' ? value : redacted(value),
  ])
  return Object.fromEntries(entries)
}

const reserved: ReadonlySet<string> = new Set(['at', 'level', 'code'])

function moveAsideWhenFull(path: string, limit: number): void {
  if (!existsSync(path) || statSync(path).size < limit) return
  for (let age = kept; age > 1; age--) {
    if (existsSync(`${path}.${age - 1}`)) renameSync(`${path}.${age - 1}`, `${path}.${age}`)
  }
  renameSync(path, `${path}.1`)
}
