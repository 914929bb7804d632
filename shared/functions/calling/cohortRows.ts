import type { Language } from '../../messages';
import type { CohortTable } from '../../metrics/cohortTable';
import type { Table } from '../define';

/** A cohort table as cells: period, customers, one column for each age, and which age is the running period. */
export function cohortRows({ cohorts }: CohortTable, isShare: boolean, language: Language): Table {
  const width = cohorts[0]?.cells.length ?? 0;
  const words = HEADERS[language];
  const rows = cohorts.map(({ label, customers, cells, running }) => [
    label,
    customers,
    ...cells.map((value) => (value === null || !isShare ? value : value / customers)),
    running,
  ]);
  const ages = Array.from({ length: width }, (_, age) => String(age));
  return { header: [words.period, words.customers, ...ages, words.running], rows };
}

const HEADERS = {
  vi: { period: 'kỳ', customers: 'số khách', running: 'kỳ đang chạy' },
  en: { period: 'period', customers: 'customers', running: 'running' },
};
