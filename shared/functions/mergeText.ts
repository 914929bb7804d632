import { mergeText as metric, type TemplateProblem } from '../care/mergeText';
import { type Fault, fault } from './calling/fault';
import type { FunctionText } from './calling/functionText';
import { defineFunction } from './define';

export const mergeText = defineFunction({
  name: 'MERGE_TEXT',
  params: {
    template: { kind: 'text', shape: 'one' },
    headers: { kind: 'text', shape: 'list', group: 'headers' },
    row: { kind: 'cell', shape: 'block' },
  },
  answers: 'column',
  run: ({ template, headers, row }) => {
    const names = headers.map((name) => name ?? '');
    return row.rows.map((cells) => {
      const merged = metric(template, names, cells);
      return typeof merged === 'string' ? merged : templateFault(merged, names);
    });
  },
});

function templateFault({ problem, field, format }: TemplateProblem, names: readonly string[]): Fault {
  if (problem === 'unclosed') return fault('badTemplate', { text: field });
  if (problem === 'format') return fault('badFormat', { field, format });
  return fault('unknownField', { field, fields: names.filter((name) => name !== '').join(', ') });
}

export const text: FunctionText<typeof mergeText> = {
  room: 'loyalty',
  vi: 'Trộn thư: điền dữ liệu của một dòng vào mẫu; trường không có cột là lỗi.',
  en: 'Merged text: the cells of a row in the fields of a template; an unknown field is an error.',
  params: {
    template: {
      unit: 'text',
      vi: 'Mẫu có các trường {{Tên cột}}; {{Tên|quý khách}} có lời thay thế khi ô trống, {{Nợ:vnd}} và {{Hẹn:date}} có định dạng.',
      en: 'Text with fields {{Header}}; {{Name|dear customer}} has words for a blank cell, {{Debt:vnd}} and {{Due:date}} a format.',
    },
    headers: { unit: 'text', vi: 'Dòng tiêu đề.', en: 'The header row.' },
    row: {
      unit: 'table',
      vi: 'Một hoặc nhiều dòng dữ liệu dưới tiêu đề đó.',
      en: 'One or more rows under those headers.',
    },
  },
  returns: { unit: 'text', vi: 'Nội dung đã điền.', en: 'The merged text.' },
  source: {
    vi: 'Cách viết mẫu của Sổ Khách: {{trường|chữ thay}}, {{trường:vnd}}, {{trường:date}}; tên trường không cần dấu hay hoa thường nếu không gây nhầm.',
    en: 'Own template rules: {{field|fallback}}, {{field:vnd}}, {{field:date}}; fields are found without marks and case where that is clear.',
  },
  examples: [
    {
      args: [
        'Chào {{xưng hô|quý khách}} {{Tên}}, đơn {{Số tiền:vnd}} đã giao.',
        [['Xưng hô', 'Tên', 'Số tiền']],
        [['', 'An', 1250000]],
      ],
      result: 'Chào quý khách An, đơn 1.250.000đ đã giao.',
    },
    { args: ['Hi {{name}}', ['Name'], [['An'], ['Bình']]], result: [['Hi An'], ['Hi Bình']] },
    {
      args: ['Hi {{nane}}', ['Name'], [['An']]],
      result: {
        error: '#VALUE!',
        message: 'The template asks for {{nane}}, which is not a header. Headers: Name.',
      },
    },
  ],
};
