/** The words, language and time zone a report is written in: those of the screen. */
import { useMemo } from 'react'
import type { ReportWording } from '../../../shared/report/set-title.ts'
import { useFormat } from '../../desk/use-format.ts'
import { useLanguage, useText } from '../../ui/text.ts'

export function useReportWording(): ReportWording {
  const language = useLanguage()
  const translate = useText()
  const format = useFormat()
  return useMemo(
    () => ({ language, translate, formatInstant: format.instant }),
    [language, translate, format],
  )
}
