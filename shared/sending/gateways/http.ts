/** A request as a gateway makes it: text in, text out. */
export interface HttpRequest {
  readonly url: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came back; of whatever status. `failure`: nothing came back, in words; `isSure` where the request surely never
 * left, as when a name has no address.
 */
export type HttpAnswer =
  | { readonly status: number; readonly text: string }
  | { readonly failure: string; readonly isSure: boolean };

/** The one way by which anything leaves for a gateway. A host has its own; it never throws. */
export type HttpPort = (request: HttpRequest) => HttpAnswer;

/** The object of a JSON answer; null for anything else. */
export function jsonOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/**
 * Does a status say that the request was turned away before anything was done? Client errors do, but 408, where the
 * server gave up waiting in the midst (https://www.rfc-editor.org/rfc/rfc9110#section-15.5).
 */
export function isTurnedAway(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408;
}
