import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { sampleFiles } from '../../tools/makeSamples';
import { bigShop } from '../../tools/samples/bigShop';
import { distributor } from '../../tools/samples/distributor';
import { salon } from '../../tools/samples/salon';
import { snapshotOfSample } from '../../tools/samples/sample';
import { sampleShop } from '../../tools/samples/sampleShop';
import { openXlsx } from '../../workbench/xlsx/readXlsx';

const EXAMPLES = join(__dirname, '..', '..', 'examples');

const SAMPLES = [
  ['the shop', sampleShop],
  ['the salon', salon],
  ['the distributor', distributor],
] as const;

describe('the sample workbooks', () => {
  it.each(SAMPLES)('%s is the same every time for one seed, truth and all', (_, sample) => {
    expect(sample()).toEqual(sample());
  });

  it.each(SAMPLES)('%s is another one for another seed', (_, sample) => {
    expect(sample(1).sheets).not.toEqual(sample(2).sheets);
  });

  it.each(SAMPLES)('%s has rectangular sheets with a width and a format a column', (_, sample) => {
    for (const sheet of sample().sheets) {
      expect(new Set(sheet.rows.map((row) => row.length))).toEqual(new Set([sheet.widths.length]));
      expect(sheet.numberFormats).toHaveLength(sheet.widths.length);
    }
  });

  it.each(SAMPLES)('%s has e-mail at example domains or the listed slips alone', (_, sample) => {
    const found = textsOf(sample()).flatMap((text) => text.match(/[^\s<>"']+@[^\s<>"']+/g) ?? []);
    const strange = found.filter(
      (address) =>
        !/^[a-z.]+\.mau\.\d{3}@example\.(com|vn)$/i.test(address) &&
        !/^khach\.hang\.\d{3}@(gmial\.com|gmail\.con|gmai\.com|yaho\.com|hotmial\.com)$/.test(address),
    );
    expect(strange).toEqual([]);
  });

  it.each(SAMPLES)('%s has no digits like a phone number without the block 000', (_, sample) => {
    const [customers] = sample().sheets;
    const column = customers!.rows[customers!.look.header]!.findIndex((header) =>
      /^(SĐT|Điện thoại)/.test(String(header)),
    );
    const cells = column < 0 ? [] : customers!.rows.map((row) => String(row[column] ?? ''));
    const numbers = cells.filter((text) => /\d{6}/.test(text.replace(/[ .-]/g, '')));
    expect(numbers.filter((text) => !/000/.test(text.replace(/[ .-]/g, '')))).toEqual([]);
  });

  it('has customers in every file but the distributor, whose firms stand in the orders', () => {
    expect(SAMPLES.map(([, sample]) => sample().sheets.map(({ name }) => name))).toEqual([
      ['Khách hàng', 'Đơn hàng 2024-2026', 'Sản phẩm'],
      ['Khách hàng', 'Lượt dịch vụ'],
      ['Đơn hàng', 'Danh mục hàng'],
    ]);
  });
});

describe('the files in examples', () => {
  const files = sampleFiles();

  it.each(files)(
    '$name is what the generator makes now (else: node tools/run.mjs tools/makeSamples.ts)',
    ({ name, bytes }) => {
      const file = join(EXAMPLES, name);
      expect(existsSync(file)).toBe(true);
      expect(Buffer.compare(readFileSync(file), Buffer.from(bytes))).toBe(0);
    },
  );

  it.each([
    [0, sampleShop],
    [1, salon],
    [2, distributor],
  ] as const)('file %i reads back as the sheets that were written', (i, sample) => {
    const { snapshot, findings } = openXlsx(files[i]!.bytes).read();
    const written = snapshotOfSample(sample().sheets);
    expect(findings).toEqual([]);
    for (const [s, sheet] of written.sheets.entries()) {
      const read = snapshot.sheets[s]!;
      expect(read.name).toBe(sheet.name);
      expect(read.merges).toEqual(sheet.merges);
      expect(sparse(read.values)).toEqual(sparse(sheet.values));
      expect(sparse(read.formulas.map((row) => row ?? []))).toEqual(
        sparse(sheet.formulas.map((row) => row ?? [])),
      );
    }
  });
});

describe('the big shop', () => {
  it('gives the same rows on every asking, and of two seeds others', () => {
    const size = { customers: 200, orders: 1000, duplicateShare: 0.1 };
    const shop = bigShop(size);
    expect([...shop.customerRows()]).toEqual([...shop.customerRows()]);
    expect([...bigShop(size).orderRows()]).toEqual([...shop.orderRows()]);
    expect([...bigShop(size, 2).orderRows()]).not.toEqual([...shop.orderRows()]);
  });
});

function textsOf({
  sheets,
}: {
  readonly sheets: ReturnType<typeof sampleShop>['sheets'];
}): readonly string[] {
  return sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string')),
  );
}

/** Cells that hold something, by place: a reader may leave out empty rows and columns at the end. */
function sparse(rows: readonly (readonly unknown[])[]): ReadonlyMap<string, unknown> {
  const cells = new Map<string, unknown>();
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) if (cell !== null && cell !== '') cells.set(`${r} ${c}`, cell);
  }
  return cells;
}
