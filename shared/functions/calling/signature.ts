import type { AnyFunction } from '../define';

/** `CLV(average_order_value, …, [gross_margin])`: the name and its arguments in order, optional ones in brackets. */
export function signatureOf({ name, params }: AnyFunction): string {
  const words = Object.entries(params).map(([word, param]) => (param.optional ? `[${word}]` : word));
  return `${name}(${words.join(', ')})`;
}
