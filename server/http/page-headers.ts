// Content-Security-Policy of our own pages: what the guides promise embedding sites, we keep ourselves.

const own = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

/** Headers of an HTML page that may be framed by `ancestors` (a source list). */
export const pageHeaders = (ancestors: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [...own, `frame-ancestors ${ancestors}`].join('; '),
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), interest-cohort=()',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
})
