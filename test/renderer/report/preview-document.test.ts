// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { previewDocument } from '../../../renderer/features/report/preview-document.ts'

const page = `<!doctype html><html lang="ko"><head><title>T</title><style>:root{--ink:#000}
@media (prefers-color-scheme:dark){:root{--ink:#fff}}</style></head>
<body><header><h1>Report</h1></header><main><h2>Decision</h2><script>alert(1)</script><p>Text</p></main></body></html>`

describe('the preview of a report', () => {
  test('keeps the words and their language', () => {
    const { body, language } = previewDocument(page, null)
    expect(body.querySelector('p')?.textContent).toBe('Text')
    expect(language).toBe('ko')
  })

  test('moves the headings one level down, below that of the screen', () => {
    const { body } = previewDocument(page, null)
    expect(body.querySelector('h1')?.getAttribute('aria-level')).toBe('2')
    expect(body.querySelector('h2')?.getAttribute('aria-level')).toBe('3')
  })

  test('brings no second banner and no second main landmark', () => {
    const { body } = previewDocument(page, null)
    expect(body.querySelector('header')?.getAttribute('role')).toBe('none')
    expect(body.querySelector('main')).toBeNull()
    expect(body.querySelector('p')?.textContent).toBe('Text')
  })

  test('carries neither scripts nor style elements into the app', () => {
    expect(previewDocument(page, null).body.querySelector('script, style')).toBeNull()
  })

  test.each([
    [null, '(prefers-color-scheme:dark)'],
    ['dark', '@media all{'],
    ['light', '@media not all{'],
  ] as const)('shows the colours of the theme %s', (scheme, expected) => {
    expect(previewDocument(page, scheme).style.replaceAll(' {', '{')).toContain(expected)
  })
})
