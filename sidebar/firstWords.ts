import type { Translated } from '../shared/messages/sentence';

const en = {
  loading: 'Loading…',
  retry: 'Try again',
  failure: {
    title: 'That did not work',
    offline: 'You are offline. What was saved is safe.',
    unexpected: 'Something unforeseen went wrong.',
  },
};

const vi: Translated<typeof en> = {
  loading: 'Đang tải…',
  retry: 'Thử lại',
  failure: {
    title: 'Chưa làm được',
    offline: 'Đang mất mạng. Những gì đã ghi vẫn an toàn.',
    unexpected: 'Có lỗi ngoài dự tính.',
  },
};

/** What may have to be said before the host has answered, or when it does not; all else comes with its answer. */
export type FirstWords = typeof en;

export function firstWordsIn(language: 'vi' | 'en'): FirstWords {
  return language === 'vi' ? vi : en;
}
