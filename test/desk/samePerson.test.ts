import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CareLine, riskOf } from '../../shared/desk/careLine';
import { byPerson } from '../../shared/desk/samePerson';
import type { DayNumber } from '../../shared/model/day';

/** A line that a person typed, known by a name and perhaps a phone. */
function line(name: string, phone: string | null): CareLine {
  const care = { customer: `~${name}`, phone, rule: 'r', due: 1 as DayNumber } as never;
  return { customer: null, due: 1 as DayNumber, valueAtRisk: null, owner: '', from: { care }, also: [] };
}

function names(lines: readonly CareLine[]): readonly (readonly string[])[] {
  return byPerson(lines).map((group) =>
    group.map(({ from }) => ('care' in from ? from.care.customer.slice(1) : '')),
  );
}

describe('byPerson', () => {
  it('joins lines of one phone however it is written, and of one customer', () => {
    const lines = [
      line('a', '0900000001'),
      line('b', '+84 900 000 001'),
      line('c', '0900000002'),
      line('a', null),
    ];
    expect(names(lines)).toEqual([['a', 'b', 'a'], ['c']]);
  });

  it('joins over a chain: who shares a phone with whom shares another', () => {
    const lines = [line('a', '0900000001'), line('b', '0900000002'), line('b', '0900000001')];
    expect(names(lines)).toEqual([['a', 'b', 'b']]);
  });

  it('joins nobody by a number that more than five customers have: it is a placeholder', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => line(name, '0900000000'));
    expect(names(lines)).toHaveLength(6);
    expect(names(lines.slice(1))).toHaveLength(1);
  });

  it('loses no line and doubles none, and keeps the order of the first of each', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(null, '0900000001', '0900000002')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (entries) => {
        const lines = entries.map(([name, phone]) => line(name, phone));
        const groups = byPerson(lines);
        expect([...groups.flat()].sort()).toHaveLength(lines.length);
        expect(new Set(groups.flat()).size).toBe(lines.length);
        const firsts = groups.map((group) => lines.indexOf(group[0]!));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('riskOf', () => {
  const at = (name: string, valueAtRisk: number | null, also: readonly CareLine[] = []): CareLine => ({
    ...line(name, null),
    valueAtRisk,
    also,
  });

  it('sums over all whom one call reaches, each once, and is null where nobody has any', () => {
    expect(riskOf([at('a', 400, [at('b', 1500), at('a', 400)]), at('c', null)])).toBe(1900);
    expect(riskOf([at('a', null)])).toBe(null);
    expect(riskOf([])).toBe(null);
  });
});
