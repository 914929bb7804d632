import type { PersonView } from '../../../shared/desk/views';
import { PEOPLE } from './people';
import type { Pick } from './words';

/** One customer's data in a few places. */
export function personView(p: Pick, id: string): PersonView {
  const name = PEOPLE[Number(id.slice(2)) - 1] ?? PEOPLE[0]!;
  return {
    id,
    name,
    sharedWith: [],
    isBlocked: false,
    purposes: [
      { word: p('Chăm sóc', 'Care'), isRefused: false },
      { word: p('Quảng cáo', 'Marketing'), isRefused: true },
    ],
    requests: [
      { kind: 'find', word: p('Xem', 'See') },
      { kind: 'export', word: p('Xin bản sao', 'Copy') },
    ],
    waiting: [{ word: p('Sửa', 'Correct'), deadline: '2026-12-01' }],
    places: [
      { sheet: p('Khách hàng', 'Customers'), cells: 12 },
      { sheet: p('Bán hàng', 'Orders'), cells: 9 },
      { sheet: '', cells: 21 },
    ],
    maybes: [{ key: 'Sổ tay!B2', sheet: p('Sổ tay', 'Notebook'), row: 2, column: 'B', text: name }],
    fields: [
      { field: 'name', label: p('Họ tên', 'Name'), value: name },
      { field: 'phone', label: p('Số điện thoại', 'Phone'), value: '0900000001' },
    ],
  };
}
