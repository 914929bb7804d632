/**
 * One e-mail address of RFC 5321 without quotes, comments or letters beyond ASCII: whatever sends takes it, and nothing
 * of it for a second one. Nor one with the beginning of an encoded word (RFC 2047, section 2), which is allowed there
 * and which some programs decode all the same, commas among it.
 */
export function isPlainAddress(text: string): boolean {
  return ADDRESS.test(text) && !text.includes('=?');
}

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d.-]{0,252}[a-z\d])?$/i;
