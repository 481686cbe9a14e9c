/**
 * The one Content-Security-Policy and its companion headers. Electron's app:// protocol and the browser host send the
 * same ones, so a violation seen in one is a violation in both. No 'unsafe-inline', no 'unsafe-eval', nothing from
 * another origin. Pure: who answers the request makes the nonce (fresh for each page) and writes it into the page.
 */

/** Stands in index.html where each response gets its own nonce. */
const noncePlaceholder = '__NONCE__'

export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    // wasm is pdf.js's image decoders (JPEG 2000, JBIG2, ICC); it does not allow eval.
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // Fluent UI writes its rules into <style> elements that carry this nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export function securityHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  }
}

export function pageWithNonce(html: string, nonce: string): string {
  return html.replaceAll(noncePlaceholder, nonce)
}
