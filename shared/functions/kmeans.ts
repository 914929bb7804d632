import { randomSource } from '../clv/numerics/randomSource';
import { isFailure } from '../metrics/failure';
import { clusterRows } from '../segments/clusterRows';
import { OPTIONS } from './calling/commonParams';
import { EXAMPLE_CLUSTERS, EXAMPLE_POINTS } from './calling/exampleCohort';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const kmeans = defineFunction({
  name: 'KMEANS',
  params: {
    points: { kind: 'number', shape: 'block' },
    k: { kind: 'number', shape: 'one', optional: true, min: 2, max: 20, whole: true },
    seed: { kind: 'number', shape: 'one', optional: true, whole: true },
    options: { ...OPTIONS, allows: ['raw'] },
  },
  answers: 'column',
  run: ({ points, k, seed, options }) => {
    const given = k === undefined ? {} : { k };
    const found = clusterRows(points.rows, randomSource(seed ?? 1), { ...given, raw: options.has('raw') });
    return isFailure(found) ? found : found.clusters;
  },
});

export const text: FunctionText<typeof kmeans> = {
  room: 'segments',
  vi: 'Gom khách thành các cụm giống nhau (k-means); cụm 1 là cụm đông nhất. Cần ít nhất 30 dòng.',
  en: 'Customers grouped by likeness (k-means); cluster 1 is the largest. Needs 30 rows.',
  params: {
    points: {
      unit: 'table',
      vi: 'Một dòng cho mỗi khách, mỗi cột một số đo.',
      en: 'One row for each customer, one column for each measure.',
    },
    k: {
      unit: 'count',
      vi: 'Số cụm; bỏ trống thì chọn theo silhouette.',
      en: 'Number of clusters; chosen by silhouette when left out.',
    },
    seed: {
      unit: 'number',
      vi: 'Hạt giống ngẫu nhiên; cùng số thì cùng kết quả. Bỏ trống là 1.',
      en: 'Seed; the same seed gives the same answer. 1 when left out.',
    },
    options: {
      unit: 'options',
      vi: 'Tùy chọn: raw (dùng cột như đang có, không chuẩn hóa).',
      en: 'Options: raw (columns as they are, not standardised).',
    },
  },
  returns: { unit: 'number', vi: 'Số cụm của từng dòng.', en: 'The cluster of each row.' },
  source: {
    vi: 'Arthur, Vassilvitskii (2007), k-means++; số nhóm: Rousseeuw (1987), Silhouettes. Các cột được chuẩn hóa, cột dương lệch thì lấy logarit.',
    en: 'Arthur, Vassilvitskii (2007), k-means++; number of clusters: Rousseeuw (1987), Silhouettes. Columns are standardised, skewed positive ones as logarithms.',
  },
  examples: [
    { args: [EXAMPLE_POINTS, 2], result: EXAMPLE_CLUSTERS },
    {
      args: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      result: { error: '#N/A', message: 'points has 2 rows that can be used; at least 30 are needed.' },
    },
  ],
};
