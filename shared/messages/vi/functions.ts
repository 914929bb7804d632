import type { functionFaults as faultsEn, functionWords as wordsEn } from '../en/functions';
import type { Translated } from '../translated';
import { fitFailures } from './clv';
import { grouped, so } from './grouped';

function at(p: { readonly argument: string; readonly row: number | null }): string {
  return p.row === null ? p.argument : `${p.argument}, dòng ${p.row} của vùng`;
}

export const functionFaults: Translated<typeof faultsEn> = {
  unknownFunction: (p) => `Không có hàm ${p.name}. Xem danh sách bằng "so-khach functions".`,
  tooManyArguments: (p) => `${p.name} chỉ nhận ${p.most} đối số, đang có ${p.given}: hãy bỏ bớt đối số cuối.`,
  missing: (p) => `Thiếu ${at(p)}: hãy điền vào ô hoặc gõ thẳng giá trị vào công thức.`,
  notNumber: (p) =>
    `${at(p)}: "${p.text}" không phải là số. Hãy chỉ nhập chữ số, ví dụ 1250000 hoặc 1.250.000đ.`,
  ambiguousNumber: (p) =>
    `${at(p)}: "${p.text}" có thể là ${so(p.one)} hoặc ${so(p.other)}. Hãy lưu ô dưới dạng số, hoặc viết không có dấu.`,
  notShare: (p) =>
    `${at(p)}: ${so(p.value)} không phải tỷ lệ từ 0 đến 1. Hai mươi phần trăm thì viết là 20% hoặc 0,2.`,
  outOfRange: (p) => `${at(p)}: ${so(p.value)} không hợp lệ, phải ${rangeText(p.low, p.high)}.`,
  notWhole: (p) => `${at(p)}: ${so(p.value)} phải là số nguyên.`,
  notDate: (p) =>
    `${at(p)}: "${p.text}" không phải là ngày. Hãy viết như 2026-06-30, hoặc đọc bằng hàm DATE_VN.`,
  partialDate: (p) => `${at(p)}: "${p.text}" thiếu ngày, tháng hoặc năm. Hãy viết đủ, ví dụ 2026-06-30.`,
  ambiguousDate: (p) =>
    `${at(p)}: "${p.text}" có thể là ${p.one} hoặc ${p.other}. Hãy viết theo dạng đó, hoặc dùng DATE_VN và cho biết thứ tự.`,
  noDates: (p) => `${p.argument} không có ngày nào: hãy kiểm tra lại vùng, hoặc điền as_of.`,
  errorCell: (p) => `${at(p)} đang báo lỗi ${p.error}: hãy sửa ô đó trước.`,
  unknownChoice: (p) => `${at(p)}: "${p.text}" không nằm trong ${p.choices}.`,
  unknownOption: (p) => `${p.argument}: không có tùy chọn "${p.text}". Các tùy chọn: ${p.options}.`,
  badOption: (p) => `options: không đọc được "${p.option}=${p.text}". Hãy viết như ${p.example}.`,
  oneCell: (p) =>
    `${p.argument} phải là một ô, không phải vùng ${grouped(p.rows)} dòng x ${grouped(p.columns)} cột.`,
  oneColumn: (p) =>
    `${p.argument} phải là một cột, không phải vùng ${grouped(p.rows)} dòng x ${grouped(p.columns)} cột.`,
  differentHeights: (p) =>
    `${p.argument} có ${grouped(p.rows)} dòng còn ${p.other} có ${grouped(p.otherRows)} dòng: hãy chọn các vùng cùng dòng đầu và dòng cuối.`,
  differentShapes: (p) =>
    `${p.argument} là vùng ${grouped(p.rows)} dòng x ${grouped(p.columns)} cột, các đối số khác là ${grouped(p.mostRows)} x ${grouped(p.mostColumns)}: hãy chọn các vùng cùng kích thước.`,
  tooManyCells: (p) =>
    `Kết quả có ${grouped(p.cells)} ô, một công thức chỉ được trải ra ${grouped(p.most)} ô. Hãy chọn ít dòng hơn (hoặc lọc bằng FILTER), dùng các cột ◆ có sẵn, hoặc "so-khach call" trên dòng lệnh.`,
  tooLarge: 'Kết quả quá lớn hoặc không xác định: các đối số quá lớn hoặc mâu thuẫn nhau.',
  noPhone: (p) =>
    `${p.argument}: "${p.text}" không phải số điện thoại (${PHONE_REASONS[p.code] ?? PHONE_REASONS.other}).`,
  noName: (p) => `${p.argument}: "${p.text}" không phải tên một người.`,
  noAnswer: (p) =>
    `${p.argument}: "${p.text}" không phải câu trả lời trên thang ${p.scale}. Hãy dùng số của thang, hoặc từ như "Đồng ý".`,
  noProvince: (p) =>
    `${p.argument}: không thấy tên tỉnh, thành phố trong "${p.text}". Hãy ghi tỉnh, thành ở cuối địa chỉ.`,
  noLunarDay: (p) => `${p.argument}: ${p.text} nằm ngoài bảng âm lịch (từ 30/01/1930 đến 28/01/2101).`,
  noSolarDay: (p) =>
    `Không có ngày âm lịch ${p.text}: hãy kiểm tra ngày (29 hay 30), tháng nhuận và năm (1930-2100).`,
  dateInFuture: (p) => `${p.argument} nằm sau ${p.other}: hãy kiểm tra lại hai ngày.`,
  unknownRule: (p) =>
    `${p.argument}: không hiểu quy tắc "${p.text}". Hãy viết "30 ngày", "6 tuần", "3 tháng", "1 năm", "sinh nhật" hoặc "sinh nhật âm lịch".`,
  unknownField: (p) => `Mẫu có {{${p.field}}} nhưng không có cột nào tên như vậy. Các cột: ${p.fields}.`,
  badTemplate: (p) => `Mẫu có {{ mà thiếu }}: "${p.text}".`,
  badFormat: (p) =>
    `Giá trị của {{${p.field}}} không hiển thị được dạng ${p.format}: hãy kiểm tra ô đó hoặc bỏ phần định dạng.`,
  badSummary: (p) =>
    `${p.argument} chỉ có ${p.columns} cột dùng được; cần ${p.needed}, đúng như kết quả của CUSTOMER_SUMMARY (có thể có mã khách ở đầu).`,
  unclearSummary: (p) =>
    `${p.argument}: bốn cột này có thể là mã, frequency, recency, age hoặc frequency, recency, age, monetary. Hãy chọn cả dòng tiêu đề.`,
  badOpportunities: (p) =>
    `${at(p)}: frequency ${so(p.frequency)}, recency ${so(p.recency)}, opportunities ${so(p.opportunities)} không hợp lệ. Cả ba là số nguyên, frequency không lớn hơn recency, recency không lớn hơn opportunities (tối đa 10.000).`,
  risingSurvivors: (p) =>
    `${at(p)}: số khách còn lại chỉ có thể giảm, bắt đầu từ toàn bộ khách ở kỳ 0. Hãy kiểm tra thứ tự các kỳ.`,
  badParameters: (p) =>
    `${p.argument} không phải khối tham số. Hãy chọn kết quả của ${p.needed}, hoặc nhập riêng các số và ghi tên mô hình vào options.`,
  wrongModel: (p) => `${p.argument} là của mô hình ${p.model}, ở đây cần ${p.needed}.`,
  badHistory: (p) =>
    `${at(p)}: không có khách nào với frequency ${so(p.frequency)}, recency ${so(p.recency)}, age ${so(p.age)}: frequency là số nguyên lần mua lại, recency từ 0 đến age và lớn hơn 0 nếu có mua lại.`,
  noMean: 'Với các tham số này, số tiền dao động quá lớn nên không có giá trị đơn trung bình.',
  noLimit: 'Không chiết khấu thì thời gian kỳ vọng là vô hạn: hãy cho tỷ lệ chiết khấu lớn hơn 0.',
  noFit: (p) => fitFailures[p.reason],
};

export const functionWords: typeof wordsEn = {
  id: 'mã khách',
  idWithout: (p) => `mã khách (bỏ ${grouped(p.rows)} dòng không có mã)`,
  zeros: (p) => `có ${grouped(p.count)} câu trả lời 0 được tính`,
  leftOut: (p) => `bỏ ${grouped(p.count)} ô ngoài thang điểm`,
  gone: 'đã rời',
  isNew: 'mới',
  fromTo: 'từ \\ đến',
  likert: {
    header: ['mức', 'số lượng', 'tỷ lệ'],
    mean: 'trung bình',
    topTwo: 'hai mức cao nhất',
    n: 'số câu trả lời',
    leftOut: 'bị bỏ',
  },
};

function rangeText(low: number, high: number): string {
  if (high === Number.POSITIVE_INFINITY) return `từ ${so(low)} trở lên`;
  return low === Number.NEGATIVE_INFINITY ? `từ ${so(high)} trở xuống` : `từ ${so(low)} đến ${so(high)}`;
}

const PHONE_REASONS: Readonly<Record<string, string>> = {
  length: 'độ dài không đúng',
  oldLandline: 'có thể là số bàn cũ 08 hoặc di động 08: hãy hỏi lại khách',
  service: 'là số dịch vụ',
  scientific: 'đã mất các chữ số cuối; hãy định dạng ô là văn bản rồi gõ lại',
  words: 'không có chữ số nào giống số điện thoại',
  unverified: 'không có trong bảng số của nước đó',
  other: 'không đọc được',
};
