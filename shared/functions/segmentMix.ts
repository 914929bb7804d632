import { cellMessagesIn } from '../messages/cellMessages';
import { segmentMix as metric } from '../segments/segmentMix';
import { segmentOfWords, tenureBandOfWords } from '../segments/wordsOfSegments';
import { OPTIONS, TEXT } from './calling/commonParams';
import { WORD_OPTIONS_TEXT } from './calling/commonTexts';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const segmentMix = defineFunction({
  name: 'SEGMENT_MIX',
  params: {
    tier_a: TEXT,
    tier_b: TEXT,
    options: OPTIONS,
  },
  answers: 'each',
  run: (a, { language }) => {
    const words = cellMessagesIn(language);
    const [segment, tenure] = [segmentOfWords(a.tier_a), tenureBandOfWords(a.tier_b)];
    const mix = segment && tenure ? metric(segment, tenure) : null;
    if (mix) return words.segmentMixes[mix];
    return words.segmentPair({
      segment: segment ? words.segments[segment].name : a.tier_a,
      tenure: tenure ? words.tenureBand(tenure) : a.tier_b,
    });
  },
});

export const text: FunctionText<typeof segmentMix> = {
  room: 'segments',
  vi: 'Nhóm kết hợp RFM và thời gian gắn bó; nhóm đầu bảng mà còn mới là "khách mới rất tích cực".',
  en: 'The combined tier of segment and tenure; a top segment that is new is a "highly active newcomer".',
  params: {
    tier_a: {
      unit: 'text',
      vi: 'Nhóm RFM (chữ của RFM hoặc RFM_SEGMENT).',
      en: 'An RFM segment (a word of RFM or RFM_SEGMENT).',
    },
    tier_b: {
      unit: 'text',
      vi: 'Mức gắn bó (chữ của TENURE_BAND).',
      en: 'A tenure (a word of TENURE_BAND).',
    },
    options: WORD_OPTIONS_TEXT,
  },
  returns: {
    unit: 'text',
    vi: 'Tên nhóm kết hợp; cặp không có tên riêng thì ghi cả hai.',
    en: 'The name of the pair; both words where it has none of its own.',
  },
  source: {
    vi: 'Tên của Sổ Khách cho bốn góc hạng nhóm x thời gian gắn bó.',
    en: 'Own names for the four corners of segment level x tenure.',
  },
  examples: [
    { args: ['Khách VIP', 'mới'], result: 'Khách mới rất tích cực' },
    {
      args: [[['Champions'], ['Promising']], [['over 3 years'], ['new']], 'en'],
      result: [['Long-standing regular'], ['Promising, new']],
    },
  ],
};
