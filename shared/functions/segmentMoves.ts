import { cellMessagesIn } from '../messages/cellMessages';
import { segmentMoves as metric } from '../segments/segmentMoves';
import { IDS, OPTIONS } from './calling/commonParams';
import { OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const segmentMoves = defineFunction({
  name: 'SEGMENT_MOVES',
  params: {
    ids_before: { ...IDS, group: 'before' },
    segments_before: { kind: 'text', shape: 'list', group: 'before' },
    ids_after: { ...IDS, group: 'after' },
    segments_after: { kind: 'text', shape: 'list', group: 'after' },
    options: OPTIONS,
  },
  answers: 'table',
  run: (a, { language }) => {
    const { from, to, counts, shares } = metric(
      { ids: a.ids_before, segments: a.segments_before },
      { ids: a.ids_after, segments: a.segments_after },
    );
    const words = cellMessagesIn(language).functionWords;
    const ends = to.map((segment) => segment ?? words.gone);
    const rows = from.map((segment, i) => [segment ?? words.isNew, ...counts[i]!, ...shares[i]!]);
    return { header: [words.fromTo, ...ends, ...ends.map((segment) => `${segment} %`)], rows };
  },
});

export const text: FunctionText<typeof segmentMoves> = {
  room: 'segments',
  vi: 'Khách đổi nhóm giữa hai kỳ: bảng từ nhóm nào sang nhóm nào, số khách và tỷ lệ, có khách mới và khách đã rời.',
  en: 'Who moved between segments from one day to another: the transition matrix, counts then shares of the row, with new customers and those gone.',
  params: {
    ids_before: { unit: 'id', vi: 'Mã khách của kỳ trước.', en: 'Customer ids of the earlier day.' },
    segments_before: { unit: 'text', vi: 'Nhóm của kỳ trước.', en: 'Their segments.' },
    ids_after: { unit: 'id', vi: 'Mã khách của kỳ sau.', en: 'Customer ids of the later day.' },
    segments_after: { unit: 'text', vi: 'Nhóm của kỳ sau.', en: 'Their segments.' },
    options: OPTIONS_TEXT,
  },
  returns: {
    unit: 'table',
    vi: 'dòng: nhóm trước; cột: nhóm sau, số khách rồi tỷ lệ trong dòng',
    en: 'rows: segment before; columns: segment after, counts, then shares of the row',
  },
  source: {
    vi: 'Ma trận chuyển nhóm; khách có hai dòng trong một ngày thì tính dòng sau.',
    en: 'Transition matrix; a customer who stands twice on a day counts with the last row.',
  },
  examples: [
    {
      args: [
        [['a'], ['b'], ['c']],
        [['VIP'], ['VIP'], ['Mới']],
        [['a'], ['b'], ['d']],
        [['VIP'], ['Mới'], ['Mới']],
      ],
      result: [
        ['từ \\ đến', 'VIP', 'Mới', 'đã rời', 'VIP %', 'Mới %', 'đã rời %'],
        ['VIP', 1, 1, 0, 0.5, 0.5, 0],
        ['Mới', 0, 0, 1, 0, 0, 1],
        ['mới', 0, 1, 0, 0, 1, 0],
      ],
    },
    {
      args: [[1, 2], ['A', 'B'], [1, 2], ['A', 'A'], 'en, noheader'],
      result: [
        ['A', 1, 0, 0, 1, 0, 0],
        ['B', 1, 0, 0, 1, 0, 0],
        ['new', 0, 0, 0, null, null, null],
      ],
    },
  ],
};
