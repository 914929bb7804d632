import { fitBgBb, type OpportunityRow } from '../clv/bgBb';
import { type Fault, fault, isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { isOpportunities } from './calling/histories';
import { fitBlock } from './calling/modelBlocks';
import { defineFunction } from './define';

export const bgBb = defineFunction({
  name: 'BG_BB',
  params: {
    table: { kind: 'number', shape: 'block', min: 0 },
  },
  answers: 'table',
  run: ({ table }, { language }) => {
    const rows = opportunityRows(table.rows);
    return isFault(rows) ? rows : fitBlock('BG/BB', fitBgBb(rows), language);
  },
});

function opportunityRows(rows: readonly (readonly (number | null)[])[]): readonly OpportunityRow[] | Fault {
  const usable: OpportunityRow[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.length !== 4)
      return fault('badSummary', { argument: 'table', columns: row.length, needed: COLUMNS });
    if (row.every((cell) => cell === null)) continue;
    const [frequency, recency, opportunities, count] = row.map((cell) => cell ?? 0) as [
      number,
      number,
      number,
      number,
    ];
    if (!isOpportunities(frequency, recency, opportunities)) {
      return fault('badOpportunities', { argument: 'table', row: i + 1, frequency, recency, opportunities });
    }
    usable.push({ frequency, recency, opportunities, count });
  }
  return usable;
}

const COLUMNS = 'frequency, recency, opportunities, count';

export const text: FunctionText<typeof bgBb> = {
  room: 'models',
  vi: 'Ước lượng mô hình BG/BB: mua theo từng dịp rời rạc, như hội chợ hằng năm hay hộp quà mỗi mùa.',
  en: 'Fits the BG/BB model: purchases at discrete opportunities, such as a yearly fair.',
  params: {
    table: {
      unit: 'table',
      vi: 'Bốn cột: frequency, recency, opportunities, count (số khách có cùng lịch sử).',
      en: 'Four columns: frequency, recency, opportunities, count (customers with that history).',
    },
  },
  returns: {
    unit: 'table',
    vi: 'khối hai cột: model, các tham số, log_likelihood, customers, converged (hoặc lý do chưa hội tụ)',
    en: 'a block of two columns: model, parameters, log_likelihood, customers, converged (or the reason it did not)',
  },
  source: {
    vi: 'Fader, Hardie, Shang (2010), Marketing Science 29(6), công thức 6; hợp lý cực đại.',
    en: 'Fader, Hardie, Shang (2010), Marketing Science 29(6), equation 6; maximum likelihood.',
  },
  examples: [
    {
      args: [
        [
          ['frequency', 'recency', 'opportunities', 'count'],
          [6, 6, 6, 12],
          [4, 5, 6, 9],
          [3, 6, 6, 11],
          [2, 3, 6, 20],
          [1, 1, 6, 35],
          [0, 0, 6, 60],
        ],
      ],
      result: [
        ['model', 'BG/BB'],
        ['alpha', 6.7939],
        ['beta', 3.3082],
        ['gamma', 1.2187],
        ['delta', 2.1872],
        ['log_likelihood', -360.2],
        ['customers', 147],
        ['converged', true],
      ],
    },
    {
      args: [[[3, 2, 6, 5]]],
      result: {
        error: '#VALUE!',
        message:
          'table, row 1 of the range: frequency 3, recency 2, opportunities 6 is not a possible history. All are whole numbers, frequency is not above recency, recency not above opportunities (10,000 at most).',
      },
    },
  ],
};
