/** The one door to i18next: components ask `useText()` for a translate function with checked keys. */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Refusal } from '../../shared/base/result.ts'
import { messages as en } from '../../shared/i18n/messages.en.ts'
import { messages as ko } from '../../shared/i18n/messages.ko.ts'
import { messages as zhCn } from '../../shared/i18n/messages.zh-cn.ts'
import type { MessageKey, Translate } from '../../shared/i18n/texts.ts'

export type { MessageKey, Translate } from '../../shared/i18n/texts.ts'

export async function startTexts(language: string): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'ko', 'zh-CN'],
    resources: { en: { translation: en }, ko: { translation: ko }, 'zh-CN': { translation: zhCn } },
    // React escapes; escaping twice would show entities in names.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
}

export async function changeLanguage(language: string): Promise<void> {
  await i18next.changeLanguage(language)
}

export function useText(): Translate {
  const { t } = useTranslation()
  return t as unknown as Translate
}

/** For what runs outside components (exports, menus); follows the current language. */
export const translate: Translate = (key, params) => i18next.t(key, params ?? {})

/** In a language of choice, whatever is on screen: a message to a partner is written in the partner's language. */
export function translateIn(language: string): Translate {
  return i18next.getFixedT(language) as unknown as Translate
}

/** BCP 47 tag of the language on screen. */
export function useLanguage(): string {
  return useTranslation().i18n.language
}

/** The sentence of a refusal. A type that no language knows is a defect of ours, and is shown as one. */
export function refusalText({ type, params }: Refusal): string {
  const key = `refusals.${type}`
  return i18next.exists(key, params) ? translate(key as MessageKey, params) : translate('refusals.defect')
}

/** The language shown for a choice: itself, or where it is empty the computer's if we speak it, else English. */
export function languageFor(choice: string, locale: string): string {
  if (choice !== '') return choice
  // Not Intl.Locale: a computer set to the POSIX locale reports a tag that it throws on.
  if (/^ko\b/i.test(locale)) return 'ko'
  return /^zh\b/i.test(locale) ? 'zh-CN' : 'en'
}
