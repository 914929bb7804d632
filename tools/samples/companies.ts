import type { Cell } from '../../shared/workbook/cell';
import { digits } from './phone';
import { PROVINCES } from './place';
import { dealt, pick, type Random, shuffled } from './random';
import { code } from './shopOrders';

export interface Company {
  readonly code: string;
  /** As it stands in the book. */
  readonly name: string;
  readonly taxForm: TaxForm;
  readonly taxCell: Cell;
  /** Ten digits, thirteen written 10-3, or the twelve of a household firm's owner. */
  readonly taxCode: string;
  readonly province: string;
  /** The code under which the same firm stands already. */
  readonly sameAs: string | null;
}

export type TaxForm = 'ten' | 'lostZero' | 'branch' | 'branchWithoutDash' | 'personal';

/** Of the 420 firms; the others have ten digits as text. Twelve firms more are a second code of one. */
export const TAX_FORMS = { lostZero: 60, branch: 26, branchWithoutDash: 8, personal: 34 } as const;
export const COMPANIES = { firms: 420, secondCodes: 12, decomposed: 4 } as const;

/** The firms and, after them, the second codes. */
export function companies(random: Random): readonly Company[] {
  const forms = dealt<TaxForm>(random, COMPANIES.firms, TAX_FORMS, 'ten');
  const decomposed = new Set(shuffled(random, [...forms.keys()]).slice(0, COMPANIES.decomposed));
  const firms = forms.map((taxForm, i): Company => {
    const name = companyName(random, taxForm, i);
    return {
      code: code('C', i + 1, 4),
      name: decomposed.has(i) ? name.normalize('NFD') : name,
      taxForm,
      ...taxCodeOf(random, taxForm, i),
      province: pick(random, PROVINCES)[0],
      sameAs: null,
    };
  });
  const doubled = firms.filter(({ taxForm, name }) => taxForm === 'ten' && name.includes('TNHH'));
  return [
    ...firms,
    ...shuffled(random, doubled)
      .slice(0, COMPANIES.secondCodes)
      .map((firm, i): Company => secondCode(firm, COMPANIES.firms + i + 1)),
  ];
}

/**
 * The check digit of a Vietnamese tax code: 10 minus the weighted sum of the first nine digits modulo 11;
 * 10 itself where no code can have it. Circular 105/2020/TT-BTC gives the shape, the General Department of
 * Taxation's rule the weights.
 */
export function taxCheckDigit(nine: string): number {
  const sum = TAX_WEIGHTS.reduce((total, weight, i) => total + weight * Number(nine[i]), 0);
  return 10 - (sum % 11);
}

/** Invented: the number after the province code begins with 0000, where no firm was registered. */
function taxCodeOf(random: Random, form: TaxForm, index: number): Pick<Company, 'taxCode' | 'taxCell'> {
  if (form === 'personal') {
    const owner = `000${pick(random, ['1', '0'])}${digits(random, 2)}000${String(index).padStart(3, '0')}`;
    return { taxCode: owner, taxCell: owner };
  }
  const ten = tenDigits(random, index);
  if (form === 'lostZero') return { taxCode: ten, taxCell: Number(ten) };
  if (form === 'ten') return { taxCode: ten, taxCell: ten };
  const branch = pick(random, ['001', '002', '003']);
  const taxCode = `${ten}-${branch}`;
  return { taxCode, taxCell: form === 'branch' ? taxCode : `${ten}${branch}` };
}

/** `serial` is in the number, so no two firms have one; provinces 01 to 04 begin with the zero that gets lost. */
function tenDigits(random: Random, serial: number): string {
  for (;;) {
    const nine = `${pick(random, ['01', '02', '03', '04'])}0000${String(serial).padStart(3, '0')}`;
    const check = taxCheckDigit(nine);
    if (check < 10) return nine + check;
  }
}

function companyName(random: Random, form: TaxForm, index: number): string {
  const own = `${pick(random, WORDS)} ${pick(random, WORDS)}`;
  const number = String(index + 1).padStart(3, '0');
  if (form === 'personal') return `HKD ${pick(random, ['Tạp hóa', 'Văn phòng phẩm', 'Quán'])} Mẫu ${number}`;
  const trade = pick(random, ['', '', 'TM ', 'TM DV ', 'SX TM ', 'XNK ']);
  const firm = `${pick(random, KINDS)} ${trade}Mẫu ${number} ${own}`;
  const name = form === 'branch' || form === 'branchWithoutDash' ? `CN ${firm}` : firm;
  return random() < 0.4 ? name.toUpperCase() : name;
}

/** The same firm in another hand: the long form for the short one, or the other way, and the zero lost. */
function secondCode(firm: Company, number: number): Company {
  const name = /^C(TY|ty)/.test(firm.name)
    ? firm.name.replace(/^CTY|^Cty/, 'Công ty')
    : firm.name.replace(/^công ty/i, 'CTY');
  return {
    ...firm,
    ...{ code: code('C', number, 4), name, sameAs: firm.code },
    ...{ taxForm: 'lostZero', taxCell: Number(firm.taxCode) },
  };
}

const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

const KINDS = [
  ...['CTY TNHH', 'CTY TNHH', 'Cty TNHH', 'Công ty TNHH', 'Công ty TNHH', 'CTY TNHH MTV', 'Công ty TNHH MTV'],
  ...['CTY CP', 'Công ty Cổ phần', 'DNTN'],
];

const WORDS = [
  'An',
  'Phú',
  'Bình',
  'Minh',
  'Thịnh',
  'Phát',
  'Hưng',
  'Long',
  'Tân',
  'Việt',
  'Đại',
  'Nam',
  'Hòa',
];
