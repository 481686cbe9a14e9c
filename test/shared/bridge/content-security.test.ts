import { describe, expect, test } from 'vitest'
import { contentSecurityPolicy } from '../../../shared/bridge/content-security.ts'

describe('content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy('abc')
      .split('; ')
      .map(directive => directive.split(/ (.*)/, 2) as [string, string]),
  )

  test('allows nothing that it does not name', () => {
    expect(directives.get('default-src')).toBe("'none'")
  })

  test('allows no inline script, no eval and no script of another origin', () => {
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'")
  })

  test('allows only style elements that carry the nonce of this page', () => {
    expect(directives.get('style-src')).toBe("'self' 'nonce-abc'")
  })

  test('allows asking the hub of the settings, below its API, and nothing else', () => {
    expect(directives.get('connect-src')).toBe("'self'")
    const policy = contentSecurityPolicy('abc', 'https://hub.example')
    expect(policy).toContain("connect-src 'self' https://hub.example/v1/;")
  })

  test.each([
    'https://hub.example/; script-src *',
    'https://*',
    '*',
    "https://a.example 'unsafe-inline'",
    'http://hub.example',
  ])('lets nothing into the policy that is no address of a hub: %s', address => {
    expect(contentSecurityPolicy('abc', address)).toBe(contentSecurityPolicy('abc'))
  })

  test.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('closes %s', name => {
    expect(directives.get(name)).toBe("'none'")
  })
})
