/** The one door to i18next: components ask `useText()` for a translate function with checked keys. */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { messages as en } from '../../shared/i18n/messages.en.ts'
import { messages as ko } from '../../shared/i18n/messages.ko.ts'
import { messages as zhCn } from '../../shared/i18n/messages.zh-cn.ts'
import type { Translate } from '../../shared/i18n/texts.ts'

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

/** BCP 47 tag of the language on screen. */
export function useLanguage(): string {
  return useTranslation().i18n.language
}
