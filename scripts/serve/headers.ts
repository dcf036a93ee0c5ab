import type { MiddlewareHandler } from 'hono';

/** Every policy a script of the page may create; the first is ours, the others are Monaco's and its DOMPurify's. */
const trustedTypes = [
  'console-worker',
  'dompurify',
  'standaloneColorizer',
  'editorViewLayer',
  'richScreenReaderContent',
  'domLineBreaksComputer',
  'defaultWorkerFactory',
  'diffReview',
  'diffEditorWidget',
  'tokenizeToString',
  'stickyScrollViewLayer',
  'editorGhostText',
].join(' ');

/** The one policy of the served page. Styles are 'unsafe-inline' for Monaco alone, which sets style attributes. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypes}`,
].join('; ');

/** What of it a page may carry itself, where who serves it sends no headers; browsers refuse the rest there. */
export const pagePolicy = contentSecurityPolicy
  .split('; ')
  .filter((directive) => !/^(frame-ancestors|report-uri|sandbox)\b/.test(directive))
  .join('; ');

const denied = ['camera', 'microphone', 'geolocation', 'clipboard-read', 'payment', 'usb'];

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [...denied.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(
    ', ',
  ),
};

/** For who reached it by https once: by nothing else for a year. On loopback, http is all there is. */
const STRICT_TRANSPORT: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
};

/** Sets them after the answer is made, so that errors and refusals carry them too. */
export function withSecurityHeaders(origins: readonly string[]): MiddlewareHandler {
  const isHttps = origins.length > 0 && origins.every((origin) => origin.startsWith('https:'));
  const headers = { ...securityHeaders, ...(isHttps && STRICT_TRANSPORT) };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}
