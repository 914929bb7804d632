/**
 * What Google throws has no codes, only texts: https://developers.google.com/apps-script/guides/services/quotas lists
 * some, in English. Whether they come in the language of the account is not documented, so ours are looked for in
 * English and, without marks, in Vietnamese; a text in other words is of no known kind. O(length).
 */
export function causeOf(error: unknown): string {
  const message =
    typeof error === 'object' && error !== null ? (error as { message?: unknown }).message : error;
  return String(message ?? error).replace(/^(Exception|Ngoại lệ): /, '');
}

/** Is one of these kinds what a text says? */
export function isOf(cause: string, ...kinds: readonly Cause[]): boolean {
  const plain = cause.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return kinds.some((kind) => CAUSES[kind].test(plain));
}

export type Cause = keyof typeof CAUSES;

const CAUSES = {
  lockTimeout: /Lock timeout|could not obtain lock|het thoi gian cho khoa/i,
  protected: /protected cell|protected range|bao ve/i,
  tooManyCells: /above the limit of \d+ cells|gioi han (la )?[\d.,]+ o\b/i,
  tooLong: /more than the maximum of \d+ characters|toi da (la )?[\d.,]+ ky tu/i,
  tooManyTriggers: /too many triggers|qua nhieu trinh kich hoat/i,
  oftenInShort: /too many times in a short time|qua nhieu lan trong (mot )?(khoang )?thoi gian ngan/i,
  busy: new RegExp(
    'too many times per second|too many scripts running|timed out|server error|try again|' +
      'service (is )?unavailable|service error|internal error|' +
      'qua nhieu lan (trong )?(mot|moi) giay|qua nhieu tap lenh|het thoi gian cho|loi may chu|thu lai|' +
      'dich vu (hien )?(khong (kha dung|hoat dong)|tam ngung|gap loi)|loi (dich vu|noi bo)',
    'i',
  ),
  dailyCalls: /too many times for one day|qua nhieu lan trong (mot )?ngay/i,
  limit: /Limit exceeded|(da )?vuot qua (gioi han|han muc)/i,
  dailyTime: /too much computer time|qua nhieu thoi gian may tinh/i,
  quota: /quota|han muc/i,
  address: /Invalid email|(email|thu dien tu) khong hop le/i,
  noRecipient: /no recipient|khong co nguoi nhan/i,
  permission:
    /not have permission|permission|authorization is required|khong co quyen|(can|yeu cau) (phai )?(duoc )?(cap|uy) quyen/i,
  insufficient: /insufficient|not sufficient to call|khong du (quyen )?de goi/i,
  noName: /DNS error|loi DNS/i,
  gone: /Sheet -?\d+ not found|requires a sheet|khong tim thay trang tinh/i,
} as const;
