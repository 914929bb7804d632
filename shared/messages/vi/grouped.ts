/** A count with its thousands set apart as in Vietnamese: 32.073. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, '.');
}

/** A number as Vietnamese text writes it, decimals behind a comma, as it would be typed into a formula: 1250000, 0,5. */
export function so(value: number): string {
  return String(value).replace('.', ',');
}
