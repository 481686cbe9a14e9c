/** The report as the file will show it, in a shadow tree that the app's styles do not reach. */
import { makeStyles } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import type { Report } from '../../../shared/report/report.ts'
import { reportToHtml } from '../../../shared/report/to-html.ts'
import { useSettings } from '../../desk/services.ts'
import { previewDocument } from './preview-document.ts'
import { useReportWording } from './use-report-wording.ts'

const useStyles = makeStyles({ host: { display: 'block', containerType: 'inline-size' } })

const schemes = { system: null, light: 'light', dark: 'dark', 'high-contrast': 'dark' } as const

export function ReportPreview({ report }: { readonly report: Report }) {
  const styles = useStyles()
  const wording = useReportWording()
  const { theme } = useSettings()
  const host = useRef<HTMLDivElement>(null)
  const html = useMemo(() => reportToHtml(report, wording), [report, wording])

  useEffect(() => {
    const element = host.current
    if (!element) return
    const { language, body, style } = previewDocument(html, schemes[theme])
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    shadow.adoptedStyleSheets = [sheet]
    shadow.replaceChildren(document.importNode(body, true))
    element.lang = language
  }, [html, theme])

  return <div ref={host} className={styles.host} data-report-preview />
}
