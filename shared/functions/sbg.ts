import { fitSbg } from '../clv/sBg';
import { type Fault, fault, isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { fitBlock } from './calling/modelBlocks';
import { defineFunction } from './define';

export const sbg = defineFunction({
  name: 'SBG',
  params: {
    survivors: { kind: 'number', shape: 'block', min: 0 },
  },
  answers: 'table',
  run: ({ survivors }, { language }) => {
    const cohorts = cohortsOf(survivors.rows);
    return isFault(cohorts) ? cohorts : fitBlock('sBG', fitSbg(cohorts), language);
  },
});

/** Columns are cohorts, each up to its first blank; a single row is one cohort. */
function cohortsOf(rows: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] | Fault {
  const isRow = rows.length === 1;
  const columns = isRow ? rows : (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? null));
  const cohorts: (readonly number[])[] = [];
  for (const column of columns) {
    const end = column.indexOf(null);
    const cohort = (end < 0 ? column : column.slice(0, end)) as readonly number[];
    const rise = cohort.findIndex((left, t) => t > 0 && left > cohort[t - 1]!);
    if (rise > 0) return fault('risingSurvivors', { argument: 'survivors', row: isRow ? null : rise + 1 });
    cohorts.push(cohort);
  }
  return cohorts;
}

export const text: FunctionText<typeof sbg> = {
  room: 'models',
  vi: 'Ước lượng mô hình sBG cho khách theo hợp đồng, thuê bao: tỷ lệ gia hạn tăng dần vì khách dễ bỏ đã rời trước.',
  en: 'Fits the shifted beta-geometric model of contracts and subscriptions: retention rises as those who leave easily are gone.',
  params: {
    survivors: {
      unit: 'count',
      vi: 'Số khách còn lại từng kỳ, từ kỳ 0 (toàn bộ), một cột; nhiều nhóm thì mỗi nhóm một cột.',
      en: 'Customers left in each period, from period 0 (all) on, one column; of several cohorts one column each.',
    },
  },
  returns: {
    unit: 'table',
    vi: 'khối hai cột: model, các tham số, log_likelihood, customers, converged (hoặc lý do chưa hội tụ)',
    en: 'a block of two columns: model, parameters, log_likelihood, customers, converged (or the reason it did not)',
  },
  source: {
    vi: 'Fader, Hardie (2007), How to Project Customer Retention, J. Interactive Marketing 21(1), công thức 5 đến 8; hợp lý cực đại.',
    en: 'Fader, Hardie (2007), How to Project Customer Retention, J. Interactive Marketing 21(1), equations 5 to 8; maximum likelihood.',
  },
  examples: [
    {
      args: [[[1000], [869], [743], [653], [593], [551], [517], [491]]],
      result: [
        ['model', 'sBG'],
        ['alpha', 0.66809],
        ['beta', 3.8061],
        ['log_likelihood', -1611.16],
        ['customers', 1000],
        ['converged', true],
      ],
    },
    {
      args: [[[100], [120]]],
      result: {
        error: '#VALUE!',
        message:
          'survivors, row 2 of the range: survivors only fall, from all customers in period 0 on. Check the order of the periods.',
      },
    },
  ],
};
