import type { OutgoingHttpHeaders } from 'node:http';

/** Who may do what in a document of the workbench. `page`: the bar and the sidebar; `grid`: the grid's frame alone. */
export type DocumentKind = 'page' | 'grid';

/**
 * The headers of a document. Nothing of another origin is ever loaded or asked. The grid compiles its templates and
 * formulas (`unsafe-eval`) and sets styles on elements; its frame is sandboxed without an origin, so 'self' means
 * nothing there and the server is named, and it may ask nobody for anything.
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/CSP
 */
export function documentHeaders(kind: DocumentKind, origin: string): OutgoingHttpHeaders {
  return { ...ALWAYS, 'content-security-policy': policy(kind === 'page' ? PAGE : grid(origin)) };
}

/** The headers of everything else. */
export const ALWAYS: OutgoingHttpHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

type Policy = Readonly<Record<string, string>>;

const PAGE: Policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'frame-ancestors': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

function grid(origin: string): Policy {
  return {
    'default-src': "'none'",
    'script-src': `${origin} 'unsafe-eval'`,
    'style-src': `${origin} 'unsafe-inline'`,
    'img-src': `${origin} data: blob:`,
    'font-src': 'data:',
    'connect-src': "'none'",
    'frame-ancestors': origin,
    'base-uri': "'none'",
    'form-action': "'none'",
    sandbox: 'allow-scripts',
  };
}

function policy(rules: Policy): string {
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
