/** How people type an amount of dong where a number should stand. */
export type MoneyForm =
  | 'dots'
  | 'dotsDong'
  | 'commasVnd'
  | 'thousands'
  | 'millions'
  | 'millionsComma'
  | 'millionAndHalf';

/**
 * A whole, positive amount of dong as typed: `1.250.000`, `1.250.000đ`, `1,250,000 VND`, `350k`, `1tr2` or
 * `1tr250`, `1,5tr`, `1 triệu rưỡi`; null where the form cannot say this amount.
 */
export function moneyText(form: MoneyForm, amount: number): string | null {
  const thousands = amount / 1000;
  const millions = Math.floor(amount / 1_000_000);
  const rest = thousands - millions * 1000;
  switch (form) {
    case 'dots':
      return amount >= 1000 ? grouped(amount, '.') : null;
    case 'dotsDong':
      return amount >= 1000 ? `${grouped(amount, '.')}đ` : null;
    case 'commasVnd':
      return amount >= 1000 ? `${grouped(amount, ',')} VND` : null;
    case 'thousands':
      return Number.isInteger(thousands) && millions === 0 ? `${thousands}k` : null;
    case 'millions':
      if (millions === 0 || rest < 100 || rest % 10 !== 0) return null;
      return `${millions}tr${rest % 100 === 0 ? rest / 100 : rest}`;
    case 'millionsComma':
      return millions > 0 && rest > 0 && rest % 100 === 0 ? `${millions},${rest / 100}tr` : null;
    case 'millionAndHalf':
      return millions > 0 && rest === 500 ? `${millions} triệu rưỡi` : null;
  }
}

/** `1250000` to `1.250.000`. */
export function grouped(amount: number, mark: string): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, mark);
}
