/**
 * A message's text as HTML, for a host that sends HTML: what stands in cells stays text, whatever it looks like, and
 * its lines stay lines. O(length).
 */
export function htmlBody(body: string): string {
  const text = body.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
  return `<div>${text.replace(/\n/g, '<br>')}</div>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
