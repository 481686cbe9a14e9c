/** A reading of contradicting documents in words, with where it stands printed. */
import { contradictionsOf, type ReadingTopic, readingsOffered } from '../../shared/claim/contradictions.ts'
import { documentedReadings, type RuleReadings, type RulesetId } from '../../shared/claim/ruleset.ts'
import type { MessageKey, Translate } from '../../shared/i18n/texts.ts'

export interface ReadingChoice {
  readonly reading: string
  readonly text: string
  /** What the generation's own documents print, which holds without a choice. */
  readonly isPrinted: boolean
}

export interface Disagreement {
  readonly topic: ReadingTopic
  readonly choices: readonly ReadingChoice[]
}

export function disagreementsOf(ruleset: RulesetId, t: Translate): readonly Disagreement[] {
  return contradictionsOf(ruleset).map(topic => ({
    topic,
    choices: readingsOffered(ruleset, topic).map(({ reading, source }) => ({
      reading,
      text: t('readings.printed', { reading: t(readingKey(topic, reading)), source }),
      isPrinted: documentedReadings[ruleset][topic] === reading,
    })),
  }))
}

/** Which readings there are, a range of them left out, and which one counts here; null where nothing disagrees. */
export function disagreementText(
  { ruleset, readings }: { readonly ruleset: RulesetId; readonly readings: RuleReadings },
  topic: ReadingTopic,
  t: Translate,
): string | null {
  const choices = disagreementsOf(ruleset, t).find(found => found.topic === topic)?.choices
  if (!choices) return null
  const printed = choices.filter(({ reading }) => reading !== 'range').map(({ text }) => text)
  const reading = t(readingKey(topic, readings[topic]))
  return t('standing.disagree', { readings: printed.join('; '), reading })
}

function readingKey(topic: ReadingTopic, reading: string): MessageKey {
  return `readings.${topic}.${reading}` as MessageKey
}
