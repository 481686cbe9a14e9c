/**
 * pdf.js's own translations, switched off: its few texts (page names, annotation labels) would be English beside a
 * Korean page. The pages get their names from viewer-page.tsx in the reader's language.
 */
const nothing = () => undefined
const later = async () => undefined

export const silentTexts = {
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
  get: async (_ids: unknown, _args?: unknown, fallback?: unknown) => fallback ?? '',
  translate: later,
  translateOnce: later,
  destroy: later,
  pause: nothing,
  resume: nothing,
} as const
