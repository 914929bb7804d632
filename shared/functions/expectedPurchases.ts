import { OPTIONS } from './calling/commonParams';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { customerModel } from './calling/histories';
import { defineFunction } from './define';

export const expectedPurchases = defineFunction({
  name: 'EXPECTED_PURCHASES',
  params: {
    t: { kind: 'number', shape: 'each', min: 0, max: 1e5 },
    frequency: { kind: 'number', shape: 'each', min: 0, max: 1e6, whole: true },
    recency: { kind: 'number', shape: 'each', min: 0, max: 1e6 },
    age: { kind: 'number', shape: 'each', min: 0, max: 1e6 },
    parameters: { kind: 'cell', shape: 'block' },
    options: { ...OPTIONS, allows: ['bg_nbd', 'mbg_nbd', 'pareto_nbd', 'bg_bb'] },
  },
  answers: 'each',
  run: ({ t, frequency, recency, age, parameters, options }) => {
    const model = customerModel(parameters, options, frequency, recency, age);
    return isFault(model) ? model : model.expected(t);
  },
});

export const text: FunctionText<typeof expectedPurchases> = {
  room: 'models',
  vi: 'Số lần mua kỳ vọng của khách trong khoảng thời gian tới.',
  en: 'Expected purchases of a customer in the time ahead.',
  params: {
    t: {
      unit: 'time',
      vi: 'Khoảng thời gian tới, cùng đơn vị với lúc ước lượng; với BG/BB là số dịp.',
      en: 'The time ahead, in the unit of the fit; of BG/BB the number of opportunities.',
    },
    frequency: { unit: 'count', vi: 'Số lần mua lại.', en: 'Repeat purchases.' },
    recency: {
      unit: 'time',
      vi: 'Từ lần mua đầu đến lần cuối, cùng đơn vị với lúc ước lượng.',
      en: 'From the first purchase to the last, in the unit of the fit.',
    },
    age: {
      unit: 'time',
      vi: 'Từ lần mua đầu đến ngày phân tích; với BG/BB là số dịp đã qua.',
      en: 'From the first purchase to the analysis day; of BG/BB the opportunities so far.',
    },
    parameters: {
      unit: 'table',
      vi: 'Khối tham số của BG_NBD, MBG_NBD, PARETO_NBD hoặc BG_BB, hoặc các số của nó.',
      en: 'The block of BG_NBD, MBG_NBD, PARETO_NBD or BG_BB, or its bare numbers.',
    },
    options: {
      unit: 'options',
      vi: 'Tên mô hình khi parameters chỉ có số: bg_nbd, mbg_nbd, pareto_nbd hoặc bg_bb.',
      en: 'The model of bare numbers: bg_nbd, mbg_nbd, pareto_nbd or bg_bb.',
    },
  },
  returns: { unit: 'count', vi: 'Số lần mua.', en: 'Purchases.' },
  source: {
    vi: 'Fader, Hardie, Lee (2005), công thức 10 (BG/NBD); Batislam et al. (2007), công thức 9; Fader, Hardie, note 009, công thức 41 (Pareto/NBD); Fader, Hardie, Shang (2010), công thức 13.',
    en: 'Fader, Hardie, Lee (2005), equation 10 (BG/NBD); Batislam et al. (2007), equation 9; Fader, Hardie, note 009, equation 41 (Pareto/NBD); Fader, Hardie, Shang (2010), equation 13.',
  },
  examples: [
    {
      args: [
        39,
        2,
        30.43,
        38.86,
        [
          ['model', 'BG/NBD'],
          ['r', 0.243],
          ['alpha', 4.414],
          ['a', 0.793],
          ['b', 2.426],
        ],
      ],
      result: 1.226,
    },
    {
      args: [[[0], [52]], 2, 30.43, 38.86, [0.525, 6.183, 0.891, 1.614], 'mbg_nbd'],
      result: [[0], [1.5972]],
    },
  ],
};
