import { headerOf } from '../../shared/crm/places';
import { CRM_FIELD_IDS, type CrmFieldId } from '../../shared/model/fields';
import type { Cell } from '../../shared/workbook/cell';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { buyersRead, TODAY } from './desk';

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Hoàng', 'Vũ'];
const MIDDLES = ['Thị', 'Văn', 'Ngọc', 'Minh', 'Đức', 'Thu'];
const GIVEN = ['Mẫu', 'Thử', 'Giả', 'Lan', 'Hương', 'Tuấn', 'Bình', 'Ánh', 'Phượng', 'Quỳnh'];

/** The converted shop of desk.ts with so many customers in its list instead, as a refresh would have left them. */
export function manyCustomers(count: number): Snapshot {
  const small = buyersRead();
  return {
    ...small,
    sheets: small.sheets.map((sheet) => {
      if (sheet.name !== 'Khách') return sheet;
      const head = sheet.values[0]!;
      return {
        ...sheet,
        values: [head, ...Array.from({ length: count }, (_, i) => rowOf(i, head))],
        formulas: [],
      };
    }),
  };
}

export function nameOfCustomer(i: number): string {
  return `${FAMILIES[i % 7]} ${MIDDLES[i % 6]} ${GIVEN[i % 10]} ${GIVEN[(i >> 3) % 10]}`;
}

function rowOf(i: number, head: readonly Cell[]): readonly Cell[] {
  const two = (n: number): string => String(n).padStart(2, '0');
  const gap = 10 + (i % 50);
  const last = TODAY - (i % 120);
  const ours: Partial<Record<CrmFieldId, Cell>> = {
    crm_id: `N${i}`,
    stage: 'Khách hàng',
    segment: 'Khách trung thành',
    ...{ r: 1 + (i % 5), f: 1 + ((i >> 2) % 5), m: 3, orders: 4, revenue: 1000 * (i % 997), p_alive: 0.5 },
    ...{ predicted_clv: 5000 + i, value_at_risk: (i * 7919) % 100_003, quality: 0.8 },
    ...{
      first_order: { serial: last - 3 * gap },
      last_order: { serial: last },
      next_care: { serial: last + gap },
    },
    ...{
      clean_name: nameOfCustomer(i),
      clean_phone: `+849${12_000_000 + i}`,
      clean_email: i % 3 ? null : `n${i}@example.com`,
    },
  };
  const user: readonly Cell[] = [
    `N${i}`,
    nameOfCustomer(i),
    i % 4 ? `09${12_000_000 + i}` : 912_000_000 + i,
    ours.clean_email ?? null,
    `${two(1 + (i % 28))}/${two(1 + (i % 12))}/${1960 + (i % 40)}`,
    i % 2 ? 'Nữ' : 'Nam',
    null,
    null,
  ];
  return head.map((text, c) => (c < user.length ? user[c]! : (ours[FIELD_OF_HEADER.get(text)!] ?? null)));
}

const FIELD_OF_HEADER = new Map(CRM_FIELD_IDS.map((field) => [headerOf(field, 'vi') as Cell, field]));
