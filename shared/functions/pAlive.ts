import { OPTIONS } from './calling/commonParams';
import { isFault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { customerModel } from './calling/histories';
import { defineFunction } from './define';

export const pAlive = defineFunction({
  name: 'P_ALIVE',
  params: {
    frequency: { kind: 'number', shape: 'each', min: 0, max: 1e6, whole: true },
    recency: { kind: 'number', shape: 'each', min: 0, max: 1e6 },
    age: { kind: 'number', shape: 'each', min: 0, max: 1e6 },
    parameters: { kind: 'cell', shape: 'block' },
    options: { ...OPTIONS, allows: ['bg_nbd', 'mbg_nbd', 'pareto_nbd', 'bg_bb'] },
  },
  answers: 'each',
  run: ({ frequency, recency, age, parameters, options }) => {
    const model = customerModel(parameters, options, frequency, recency, age);
    return isFault(model) ? model : model.alive();
  },
});

export const text: FunctionText<typeof pAlive> = {
  room: 'models',
  vi: 'Xác suất khách vẫn còn là khách, theo lịch sử mua và một mô hình đã ước lượng.',
  en: 'The probability that a customer is still one, by their history and a fitted model.',
  params: {
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
  returns: { unit: 'share', vi: '0..1.', en: '0..1.' },
  source: {
    vi: 'Fader, Hardie (2008), note 021 (BG/NBD); Batislam et al. (2007), công thức 8; Schmittlein, Morrison, Colombo (1987); Fader, Hardie, Shang (2010).',
    en: 'Fader, Hardie (2008), note 021 (BG/NBD); Batislam et al. (2007), equation 8; Schmittlein, Morrison, Colombo (1987); Fader, Hardie, Shang (2010).',
  },
  examples: [
    { args: [26, 30.86, 31, [0.243, 4.414, 0.793, 2.426], 'bg_nbd'], result: 0.96892 },
    {
      args: [
        [[0], [2]],
        [[0], [10]],
        38,
        [
          ['model', 'MBG/NBD'],
          ['r', 0.525],
          ['alpha', 6.183],
          ['a', 0.891],
          ['b', 1.614],
        ],
      ],
      result: [[0.39214], [0.24309]],
    },
  ],
};
