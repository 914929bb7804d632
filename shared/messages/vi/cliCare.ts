import type { care as en } from '../en/cliCare';
import { grouped } from './grouped';

export const care: typeof en = {
  badVerb: (p) => `care nhận ${p.verbs}, không có "${p.text}".`,
  needsKey: 'Khách nào? Ghi số thứ tự mà "care list" in ra, hoặc mã.',
  needsDay: (p) =>
    p.text === '' ? 'Hẹn đến ngày nào? Ví dụ 2026-07-15.' : `"${p.text}" không phải ngày như 2026-07-15.`,
  needsFound: 'care settle TỆP MÃ sent, hoặc unsent: tin đã gửi đi hay chưa?',
  needsIcs: 'Ghi ra đâu? care ics TỆP RA.ics.',
  needsFolder: 'Ghi ra đâu? --eml THƯ-MỤC nhận các email thành tệp.',
  badChannel: (p) => `Không có kênh "${p.text}". Dùng call, zalo, email, sms, visit hoặc other.`,
  badSendChannel: (p) => `Ở đây --channel là email, zns hoặc sms, không phải "${p.text}".`,
  noGateway: (p) =>
    `Ở đây chưa có cổng gửi ${p.channel}: đặt khóa như README chỉ, hoặc gửi email với --eml THƯ-MỤC.`,
  listFirst: (p) => `Hôm nay chưa in danh sách: chạy "so-khach care list ${p.file}" để có số thứ tự.`,
  noNumber: (p) => `Không có số ${p.no}: danh sách đã in có ${p.count} khách. In lại bằng "care list".`,
  listHead: (p) =>
    p.count === 0
      ? `${p.day}: hôm nay không có khách nào cần chăm sóc.`
      : `${p.day}: ${grouped(p.count)} khách cần chăm sóc, có nguy cơ mất ${p.money}`,
  moreItems: (p) => `  … và ${grouped(p.count)} khách nữa (xem thêm với --most SỐ)`,
  later: (p) => `  Còn ${grouped(p.count)} khách để hôm khác.`,
  owner: (p) => `${p.owner} phụ trách`,
  rulesHead: 'Quy tắc nên xem lại (trang Quy tắc):',
  unknownHead: 'Chưa rõ đã gửi hay chưa; hãy kiểm tra, rồi "care settle TỆP MÃ sent|unsent":',
  previewHead: (p) => `${grouped(p.count)} khách sẽ nhận tin:`,
  sampleHead: (p) => `${p.customer} sẽ đọc thấy:`,
  skippedHead: (p) => `${grouped(p.count)} khách không nhận:`,
  skipped: (p) => `  ${p.count} × ${p.why} (${p.names})`,
  laterSend: (p) =>
    p.day === ''
      ? `Còn ${grouped(p.count)} tin để gửi sau.`
      : `Còn ${grouped(p.count)} tin để gửi ngày ${p.day}.`,
  written: (p) =>
    p.count === 0
      ? 'Không có email nào được ghi.'
      : `${grouped(p.count)} email nằm trong ${p.folder}: mở bằng chương trình thư, xem lại rồi gửi.`,
  sent: (p) => `Đã gửi: ${grouped(p.count)}`,
  failed: (p) => `  ✗ ${p.customer}: ${p.why}`,
  unknown: (p) => `  ? ${p.customer}: có thể đã gửi (${p.key})`,
  notAll: 'Chưa gửi được hết: xem ở trên.',
  calendar: (p) => `${grouped(p.count)} mục: ${p.file}`,
};
