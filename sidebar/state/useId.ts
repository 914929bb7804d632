import { useState } from 'preact/hooks';

let last = 0;

/** A name for one place of the page, to be referred to by others. The library's own is made for servers too, and large. */
export function useId(): string {
  const [id] = useState(() => `id${++last}`);
  return id;
}
