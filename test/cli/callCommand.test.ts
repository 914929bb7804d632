import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { run } from '../../workbench/cli/run';

const folder = mkdtempSync(join(tmpdir(), 'so-khach-call-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function written(text: string): string {
  const path = join(
    folder,
    `${Math.abs([...text].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7))}.json`,
  );
  writeFileSync(path, text);
  return path;
}

function cli(...argv: readonly string[]): {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: string;
} {
  const out: string[] = [];
  const err: string[] = [];
  const code = run(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: null,
    now: () => new Date(0),
    language: 'en',
  });
  return { code, out, err: err.join('\n') };
}

describe('so-khach call', () => {
  it('answers a function with JSON on one line: a value, a table, an error with its sentence', () => {
    expect(cli('call', 'CLV', written('[500000, 4, 3]'))).toEqual({ code: 0, out: ['6000000'], err: '' });
    expect(cli('call', 'age', written('[[["1990-08-15"],[null],["x"]], "2026-06-30"]')).out).toEqual([
      '[[35],[null],[{"error":"#VALUE!","message":"birthday, row 3 of the range: \\"x\\" is not a date. Write it as 2026-06-30, or read it with DATE_VN."}]]',
    ]);
    expect(cli('call', 'CAC', written('[1, 0]'), '--lang', 'vi').out).toEqual([
      '{"error":"#DIV/0!","message":"Kỳ này không có khách mới nên không tính được chi phí cho mỗi khách mới."}',
    ]);
  });

  it('gives dates as ISO text, and takes them so', () => {
    expect(cli('call', 'DATE_VN', written('["17/02/2026"]')).out).toEqual(['"2026-02-17"']);
    expect(cli('call', 'LUNAR', written('["2026-02-17"]')).out).toEqual(['"01/01/2026"']);
  });

  it('has no cap on the cells of an answer', () => {
    const { out } = cli(
      'call',
      'FOLD',
      written(JSON.stringify([Array.from({ length: 60_000 }, () => ['Á'])])),
    );
    expect(JSON.parse(out[0]!)).toHaveLength(60_000);
  });

  it('answers each line of a batch with one line, broken ones too', () => {
    const lines = [
      '{"name":"CLV","args":[1,2,3]}',
      'x',
      '{"name":"NO","args":[]}',
      '{"name":"FOLD","args":["Đà"]}',
    ];
    const { code, out } = cli('call', '--batch', written(`${lines.join('\n')}\n`));
    expect([code, out[0], out[3], out.length]).toEqual([0, '6', '"da"', 4]);
    expect(JSON.parse(out[1]!)).toMatchObject({ error: '#VALUE!' });
    expect(JSON.parse(out[2]!)).toMatchObject({ error: '#NAME?' });
  });

  it('says what is wrong with the call itself', () => {
    expect(cli('call')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Which function?') as unknown,
    });
    expect(cli('call', 'CLV', 'a', 'b')).toMatchObject({ code: 2 });
    expect(cli('call', 'CLV', written('{"a":1}'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('JSON array') as unknown,
    });
    expect(cli('call', 'CLV', join(folder, 'missing.json'))).toMatchObject({ code: 1 });
  });
});

describe('so-khach functions', () => {
  it('lists every function in the words of the language asked for', () => {
    const [vi, en] = ['vi', 'en'].map((language) => cli('functions', '--lang', language).out.join('\n'));
    for (const text of [vi, en])
      expect(text).toContain(
        'CLV(average_order_value, orders_per_period, lifespan_periods, [gross_margin], [discount_rate], [acquisition_cost])',
      );
    expect(vi).toContain('Giá trị vòng đời của một khách trung bình');
    expect(en).toContain('Lifetime value of an average customer');
    expect(vi).toContain('giá trị hiện tại của dòng tiền đều');
    expect(vi).not.toContain('present value of an annuity');
  });

  it('lists them as JSON', () => {
    const entries = JSON.parse(cli('functions', '--json').out.join('\n')) as {
      name: string;
      params: { name: string; vi: string; en: string }[];
      source: { vi: string; en: string };
    }[];
    expect(entries.length).toBeGreaterThanOrEqual(72);
    const clv = entries.find(({ name }) => name === 'CLV')!;
    expect(clv.params.map(({ name }) => name).slice(0, 2)).toEqual([
      'average_order_value',
      'orders_per_period',
    ]);
    expect(clv.params.every(({ vi, en }) => vi !== '' && en !== '')).toBe(true);
    expect(clv.source.en).toContain('annuity');
  });
});
