import type { PageLanguage } from './pageWords';

/** Kept by the browser for this address; nothing of a workbook is. */
export interface Keepsakes {
  readonly language: PageLanguage;
  readonly user: string;
}

const KEY = 'so-khach';

export function keepsakes(): Keepsakes {
  const kept = parsed(localStorage.getItem(KEY));
  return {
    language: kept.language === 'en' ? 'en' : 'vi',
    user: typeof kept.user === 'string' ? kept.user : '',
  };
}

export function keep(change: Partial<Keepsakes>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...keepsakes(), ...change }));
}

function parsed(text: string | null): Partial<Record<keyof Keepsakes, unknown>> {
  try {
    return (JSON.parse(text ?? '{}') ?? {}) as Partial<Record<keyof Keepsakes, unknown>>;
  } catch {
    return {};
  }
}
