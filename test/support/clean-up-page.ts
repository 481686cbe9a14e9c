/** Takes the rendered components of one test away before the next one; tests that run without a page skip it. */
import { afterEach } from 'vitest'

afterEach(async () => {
  if (!('document' in globalThis)) return
  const { cleanup } = await import('@testing-library/react')
  cleanup()
})
