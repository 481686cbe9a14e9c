import { describe, expect, test } from 'vitest'
import { glossary, traps, wordsWithin } from '../../fixtures/glossary.ts'
import { languages, messagesOf, translateIn } from '../../support/texts.ts'

describe.each(languages)('the programme’s words in %s', language => {
  const translate = translateIn(language)

  test('are the documents’ own', () => {
    const own = glossary.flatMap(term => (term[language] === undefined ? [] : [[term.key, term[language]]]))
    expect(own.length).toBeGreaterThan(5)
    expect(own.map(([key = '']) => [key, translate(key as (typeof glossary)[number]['key'])])).toEqual(own)
  })

  test('stand inside the sentences that speak of them', () => {
    const without = wordsWithin.filter(
      term => term[language] && !translate(term.key).toLowerCase().includes(term[language].toLowerCase()),
    )
    expect(without.map(({ key }) => key)).toEqual([])
  })
})

describe('a translation trap', () => {
  test.each(traps)('in $language never stands for “$means” ($source)', ({ language, wrong }) => {
    const caught = JSON.stringify(messagesOf[language]).match(wrong)
    expect(caught?.[0]).toBeUndefined()
  })
})
