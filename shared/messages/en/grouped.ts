/** A count with its thousands set apart as in English: 32,073. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A count with what is counted: "1 row", "2 rows", "32,073 rows"; `many` where it is not the one with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
