import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CustomerFigures } from '../../shared/customers/figures';
import { mergeCustomers, mergedCustomers, mergeValue } from '../../shared/customers/mergeCustomers';
import { mergePreview } from '../../shared/customers/mergePreview';
import { dayOfCivil } from '../../shared/model/day';
import { customer } from './customers';

const side = (known: Parameters<typeof customer>[0], figures: CustomerFigures | null = null) => ({
  customer: customer(known),
  figures,
});

describe('mergePreview', () => {
  it('says of each field whose value stays and what is not used', () => {
    const survivor = side({
      name: 'Nguyễn Thị Lan',
      phone: '0912000101',
      consent: true,
      birthday: '1990-03-05',
    });
    const other = side({
      name: 'NGUYEN THI LAN',
      email: 'lan@example.com',
      consent: false,
      birthday: '1991-03-05',
    });
    expect(mergePreview(survivor, other)).toEqual([
      { field: 'name', kept: 'Nguyễn Thị Lan', from: 'both', dropped: null },
      { field: 'phone', kept: '+84912000101', from: 'survivor', dropped: null },
      { field: 'email', kept: 'lan@example.com', from: 'other', dropped: null },
      { field: 'birthday', kept: '1990-03-05', from: 'survivor', dropped: '1991-03-05' },
      { field: 'consent', kept: false, from: 'other', dropped: true },
    ]);
  });

  it('adds orders and revenue and takes the first and the last day', () => {
    const [early, late] = [dayOfCivil(2026, 1, 5), dayOfCivil(2026, 5, 1)];
    const rest = { r: null, f: null, m: null, segment: null, expectedNext: null };
    const a = side({}, { orders: 2, revenue: 500, firstOrder: early, lastOrder: early, ...rest });
    const b = side({}, { orders: 1, revenue: null, firstOrder: late, lastOrder: late, ...rest });
    expect(mergePreview(a, b)).toEqual([
      { field: 'orders', kept: 3, from: 'both', dropped: null },
      { field: 'revenue', kept: 500, from: 'both', dropped: null },
      { field: 'first_order', kept: early, from: 'survivor', dropped: null },
      { field: 'last_order', kept: late, from: 'other', dropped: null },
    ]);
  });

  it('is empty for two customers of whom nothing is known', () => {
    expect(mergePreview(side({}), side({}))).toEqual([]);
  });

  it('promises what the merge does', () => {
    const known = fc.record(
      {
        name: fc.constantFrom('Lan', 'Lê Thị Lan'),
        phone: fc.constantFrom('0912000101', '0912000102'),
        email: fc.constantFrom('a@example.com', 'b@example.com'),
        address: fc.constantFrom('12 Lê Lợi', '5 Trần Phú'),
        consent: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(known, known, (a, b) => {
        const merged = mergeCustomers(customer(a), customer(b));
        const kept = new Map(
          mergePreview(side(a), side(b)).map((entry) => [entry.field, entry.kept] as const),
        );
        expect(merged.name).toBe(kept.get('name') ?? null);
        expect(merged.phone.value).toBe(kept.get('phone') ?? null);
        expect(merged.email.value).toBe(kept.get('email') ?? null);
        expect(merged.address).toBe(kept.get('address') ?? null);
        expect(merged.consent).toBe(kept.get('consent') ?? null);
      }),
    );
  });
});

describe('mergeValue', () => {
  it.each([
    ['first', null, 'b', null],
    ['filled', null, 'b', 'b'],
    ['filled', 'a', 'b', 'a'],
    ['latest', 1, 2, 2],
    ['earliest', 1, 2, 1],
    ['sum', 1, 2, 3],
    ['sum', null, 2, 2],
    ['union', 'a', 'b', 'a, b'],
    ['union', 'a', 'a', 'a'],
    ['strictest', true, false, false],
    ['strictest', false, true, false],
    ['strictest', null, true, true],
    ['computed', 1, 2, null],
  ] as const)('%s of %p and %p is %p', (rule, a, b, expected) => {
    expect(mergeValue(rule, a, b)).toBe(expected);
  });
});

describe('mergedCustomers', () => {
  it('fills the row that stays and leaves the merged ones as they are', () => {
    const customers = Object.freeze([
      customer({ name: 'Lan' }),
      customer({ email: 'lan@example.com', consent: false }),
      customer({ email: 'other@example.com', phone: '0912000101' }),
    ]);
    const merged = mergedCustomers(customers, [0, 0, 0]);
    expect(merged[0]).toMatchObject({
      name: 'Lan',
      email: { value: 'lan@example.com' },
      phone: { value: '+84912000101' },
      consent: false,
    });
    expect(merged.slice(1)).toEqual(customers.slice(1));
  });
});
