/**
 * The one Content-Security-Policy and its companion headers. Electron's app:// protocol and the browser host send the
 * same ones, so a violation seen in one is a violation in both. No 'unsafe-inline', no 'unsafe-eval', nothing from
 * another origin but the hub of the settings, which the page may ask and nothing else. Pure: who answers the request
 * makes the nonce (fresh for each page), knows the hub, and writes both into the page.
 */

import { hubOrigin, hubRoot } from './hub-address.ts'

/** Stand in index.html where each response gets its own nonce, and the hub that its policy allows. */
const noncePlaceholder = '__NONCE__'
const hubPlaceholder = '__HUB__'

export function contentSecurityPolicy(nonce: string, hub: string | null = null): string {
  return [
    "default-src 'none'",
    // wasm is pdf.js's image decoders (JPEG 2000, JBIG2, ICC); it does not allow eval.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // Fluent UI writes its rules into <style> elements that carry this nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${allowedHub(hub)}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function securityHeaders(nonce: string, hub: string | null = null): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, hub),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

/** Checked once more: what goes into a header must not be able to carry a second source or directive. */
function allowedHub(hub: string | null): string {
  const origin = hub === null ? null : hubOrigin(hub)
  return origin === null ? '' : ` ${hubRoot(origin)}`
}

export function pageWithNonce(html: string, nonce: string, hub: string | null = null): string {
  return html.replaceAll(noncePlaceholder, nonce).replaceAll(hubPlaceholder, hub ?? '')
}
