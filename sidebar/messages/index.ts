import { en, type Messages } from './en';
import { vi } from './vi';

export type { Messages } from './en';

export function messagesIn(language: 'vi' | 'en'): Messages {
  return language === 'vi' ? vi : en;
}
