/** The app's own messages in a test, through the same library, without React and without a page. */
import i18next from 'i18next'
import { messages as en } from '../../shared/i18n/messages.en.ts'
import { messages as ko } from '../../shared/i18n/messages.ko.ts'
import { messages as zhCn } from '../../shared/i18n/messages.zh-cn.ts'
import type { Translate } from '../../shared/i18n/texts.ts'

export const languages = ['en', 'ko', 'zh-CN'] as const
export type TestLanguage = (typeof languages)[number]

export const messagesOf = { en, ko, 'zh-CN': zhCn } as const

/** A key without a message throws: a report or history must not show one. */
export function translateIn(language: TestLanguage): Translate {
  const instance = i18next.createInstance()
  instance.init({
    lng: language,
    resources: { [language]: { translation: messagesOf[language] } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return (key, params) => {
    if (!instance.exists(key, params)) throw new Error(`no message ${key} in ${language}`)
    return instance.t(key, params ?? {})
  }
}

/** Instants as they stand, so that a test can say them. */
export function formatInstant(at: string): string {
  return at.replace('T', ' ')
}
