import { describe, expect, it } from '@jest/globals';
import { consentOf } from '../../shared/customers/consent';

describe('consentOf', () => {
  it.each(['Có', 'x', 'Đồng ý', 'đã đồng ý', 'Yes', 'TRUE', '1', '✓', '☑ Zalo', 'OK', 'Đồng ý nhận tin'])(
    '%s is a consent',
    (text) => {
      expect(consentOf(text, null)).toBe(true);
    },
  );

  it.each(['Không', 'no', 'FALSE', '0', 'Từ chối', 'không nhận tin', '✗', 'Unsubscribed'])(
    '%s is a refusal',
    (text) => {
      expect(consentOf(text, null)).toBe(false);
    },
  );

  it.each([null, '☐', 'chưa', 'chưa đồng ý', 'hỏi lại sau', '?', 'Zalo'])(
    '%s is neither: silence is not consent',
    (text) => {
      expect(consentOf(text, null)).toBeNull();
    },
  );

  it.each(['x', 'Có', 'Từ chối', 'Đã từ chối ngày 3/5', true, 1, 'khách phàn nàn', { serial: 46000 }])(
    '%p in a column of refusals wins over a consent',
    (cell) => {
      expect(consentOf('Có', cell)).toBe(false);
    },
  );

  it.each([null, '', ' ', 'Không', 'không từ chối', 'no', false, 0, '-', '☐', { error: '#N/A' }] as const)(
    '%p in a column of refusals refuses nothing, and agrees to nothing',
    (cell) => {
      expect(consentOf('Có', cell)).toBe(true);
      expect(consentOf(null, cell)).toBeNull();
    },
  );
});
