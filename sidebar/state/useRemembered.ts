import { useState } from 'preact/hooks';

/**
 * A choice of this user's that outlives the sidebar, where the browser lets it be kept: a frame of another site may
 * have no storage at all. https://developer.mozilla.org/en-US/docs/Web/API/Window/localStorage#exceptions
 */
export function useRemembered(name: string): readonly [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(() => stored((storage) => storage.getItem(name)));
  const keep = (next: string | null) => {
    setValue(next);
    stored((storage) => (next === null ? storage.removeItem(name) : storage.setItem(name, next)));
  };
  return [value, keep];
}

function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}
