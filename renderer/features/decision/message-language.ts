/** The languages a message to the partner can be written in: those of the app. Each is named in itself. */
export const messageLanguages = [
  { id: 'en', name: 'English' },
  { id: 'ko', name: '한국어' },
  { id: 'zh-CN', name: '简体中文' },
] as const

export type Language = (typeof messageLanguages)[number]['id']

export function languageOf(tag: string): Language {
  return messageLanguages.find(language => tag.startsWith(language.id))?.id ?? 'en'
}
