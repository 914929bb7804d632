import type { TemplateProblem } from '../care/mergeText';

/**
 * The parameters of a ZNS message: each line of the template's text is a parameter's name, a colon and its value with
 * fields, as in `ten: {{Tên|quý khách}}`. Blank lines are passed over. `line`: the first that is no such line, or
 * whose name stands twice. The value is merged line by line, so that no customer's cell can add a parameter.
 * https://developers.zalo.me/docs/zalo-notification-service/gui-tin-zns/gui-zns: names as in the approved template.
 */
export function znsFields(
  text: string,
  merge: (value: string) => string | TemplateProblem,
): { readonly values: Readonly<Record<string, string>> } | { readonly line: string } {
  const values = new Map<string, string>();
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    const [, name, template] = LINE.exec(line) ?? [];
    if (name === undefined || values.has(name)) return { line: line.trim() };
    const value = merge(template!);
    if (typeof value !== 'string') return { line: line.trim() };
    values.set(name, value.normalize('NFC').replace(/\s+/g, ' ').trim());
  }
  return { values: Object.fromEntries(values) };
}

const LINE = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*:(.*)$/;
