import type { words as en } from '../en/cli';

import { grouped } from './grouped';

export { care } from './cliCare';

export const words: typeof en = {
  reading: 'Đang đọc',
  planning: 'Đang tìm hiểu và tính toán',
  writing: 'Đang ghi',
  found: (p) => `Đã tìm thấy trong ${p.file}`,
  table: (p) =>
    `  "${p.sheet}": ${p.role}, ${grouped(p.rows)} dòng, ${p.header > 0 ? `tiêu đề ở dòng ${p.header}` : 'không có dòng tiêu đề'}`,
  roles: {
    customers: 'danh sách khách hàng',
    orders: 'đơn hàng',
    orderLines: 'chi tiết đơn hàng',
    cards: 'mỗi khách một phiếu',
    survey: 'câu trả lời khảo sát, để nguyên',
    careLog: 'nhật ký chăm sóc, để nguyên',
    pipeline: 'cơ hội bán hàng, để nguyên',
    referrals: 'danh sách giới thiệu, để nguyên',
    lookup: 'danh mục tra cứu, để nguyên',
    unknown: 'chưa hiểu được, để nguyên',
  },
  column: (p) => `    ${p.column} ${p.header} → ${p.field} (${p.confidence}%, ${p.reason})`,
  noField: 'không dùng',
  reasons: {
    exact: 'đúng tên',
    folded: 'đúng tên không dấu',
    values: 'theo giá trị trong cột',
    setting: 'theo cài đặt',
    ambiguous: 'chưa rõ',
    secondary: 'cột thứ hai cho mục này',
    none: 'tên chưa biết',
  },
  customers: (p) => `  ${grouped(p.customers)} khách hàng, ${grouped(p.buyers)} khách đã mua`,
  orders: (p) => `  ${grouped(p.orders)} đơn hàng, doanh thu ${p.revenue}, từ ${p.from} đến ${p.to}`,
  ordersNoDates: (p) => `  ${grouped(p.orders)} đơn hàng, doanh thu ${p.revenue}`,
  repairs: (p) => `  ${grouped(p.count)} đề xuất sửa: ${p.kinds}`,
  duplicates: (p) => `  ${grouped(p.count)} cặp khách có thể trùng`,
  findingsHead: 'Điều cần biết',
  more: (p) => `  … và ${grouped(p.count)} điều khác (xem đủ với --json TỆP)`,
  written: (p) => `Đã ghi: ${p.file}`,
  nothingChanged: (p) => `Không có gì để đổi: ${p.file} đã là mới nhất.`,
  copied: (p) => `Bản trước đó: ${p.file}`,
  undone: (p) => `Đã hoàn tác lệnh vừa rồi: ${p.file}`,
  left: (p) => `Đã gỡ Sổ Khách: ${p.file}`,
  backup: (p) =>
    `Bản sao lưu: ${p.file}\n  ${p.sheets} trang, ${grouped(p.cells)} ô có dữ liệu, SHA-256 ${p.sha256}`,
  restored: (p) => `Đã khôi phục ${p.file} từ ${p.backup} (đúng mã kiểm tra và số ô).`,
  sentCarried: (p) =>
    `Nhật ký các tin đã gửi từ đó đến nay (${grouped(p.count)} tin) vẫn được giữ để không ai bị nhắn hai lần.`,
  sentLost: (p) =>
    `Bản sao đó chưa có nhật ký gửi nên không biết ${grouped(p.count)} tin đã gửi từ đó đến nay: nếu lập lại sổ khách, những dịp ấy có thể được nhắn lần nữa.`,
  backupWrong: (p) => `${p.file} không còn là bản sao lưu lúc đầu (sai mã kiểm tra): chưa khôi phục gì.`,
  noBackup: (p) => `Chưa có bản sao lưu nào cạnh ${p.file}. Dùng "backup" để tạo.`,
  noFile: (p) => `Không thấy tệp ${p.file}. Hãy kiểm tra tên và thư mục.`,
  notReadable: (p) => `Không đọc được ${p.file} (${p.why}).`,
  notWritable: (p) =>
    `Không ghi được ${p.file} (${p.why}). Hãy đóng tệp ở chương trình khác, xem thư mục có cho ghi không, hoặc chọn chỗ khác với --out.`,
  diskFull: (p) =>
    `Ổ đĩa đã đầy, không còn chỗ cho ${p.file} (${p.why}): chưa ghi gì, tệp trước đó vẫn nguyên vẹn. Hãy xóa bớt những tệp không cần rồi thử lại.`,
  nameTooLong: (p) =>
    `Tên ${p.file} quá dài so với ổ đĩa này: chưa ghi gì. Hãy đặt tên tệp ngắn hơn, hoặc chọn tên khác với --out.`,
  noFolder: (p) =>
    `Không ghi được ${p.file}: không có thư mục ${p.folder}. Hãy kiểm tra lại tên, hoặc tạo thư mục đó trước.`,
  otherLetter: (p) =>
    `${p.file} đã là thư gửi ${p.to}, có thể của sổ khác. Hãy chọn thư mục khác với --eml, hoặc chuyển tệp đó đi chỗ khác.`,
  sameFile: (p) => `--out không được trùng với tệp vào ${p.file}.`,
  notXlsx: (p) => `${p.file} không phải tệp .xlsx; dùng "convert" để tạo từ tệp này.`,
  outNotXlsx: (p) => `Kết quả là tệp .xlsx nên --out ${p.file} phải có đuôi .xlsx.`,
  stopped: 'Đã dừng: chưa ghi gì cả.',
  usage: (p) => `${p.why}\nXem cách dùng với so-khach --help.`,
  unknownCommand: (p) => `Không có lệnh "${p.command}".`,
  missingFile: 'Tệp nào? Hãy ghi tên tệp.',
  missingFunction: 'Hàm nào? Xem danh sách bằng "so-khach functions".',
  notArguments: (p) =>
    `${p.file === '-' ? 'Dữ liệu nhập vào' : p.file} phải là một mảng JSON các đối số, ví dụ [500000, 4, 3].`,
  notCall: 'Dòng này không phải lệnh gọi hàm. Hãy viết {"name": "CLV", "args": [500000, 4, 3]}.',
  tooMany: (p) => `Thừa "${p.text}": hãy bỏ đi.`,
  unknownOption: (p) => `Không có tùy chọn "${p.option}".`,
  optionNeedsValue: (p) => `"${p.option}" cần một giá trị theo sau.`,
  badDay: (p) => `${p.option} cần một ngày như 2026-06-30, không phải "${p.text}".`,
  badLanguage: (p) => `--lang là vi hoặc en, không phải "${p.text}".`,
  badKinds: (p) => `--accept-repairs nhận all, none hoặc vài loại trong ${p.kinds}; không có "${p.text}".`,
  badNumber: (p) => `${p.option} cần một số như 20, không phải "${p.text}".`,
  locked: (p) =>
    `Một lệnh khác đang làm việc trên ${p.file}. Hãy đợi lệnh đó xong. Nếu không có lệnh nào, xóa ${p.lock} rồi thử lại.`,
  lockLeft: (p) =>
    `Một lệnh trên ${p.file} bị ngắt giữa chừng và để lại ${p.lock}. Những gì đã ghi vẫn an toàn: xóa tệp đó rồi thử lại.`,
  openElsewhere: (p) =>
    `${p.file} đang mở ở chương trình khác, chương trình đó sẽ ghi đè lên phần ghi ở đây. Hãy đóng ở đó rồi thử lại (nếu không mở ở đâu: xóa ${p.mark}).`,
  changedSince: (p) => `${p.file} vừa được chương trình khác lưu: chưa ghi thêm gì. Hãy thử lại.`,
  badColumn: (p) =>
    `"${p.text}" không đúng dạng TRANG!CỘT=LOẠI, ví dụ "Khách!C=phone"; LOẠI none là để nguyên cột.`,
  badSetting: (p) => `"${p.text}" không đúng dạng KHÓA=GIÁ TRỊ. Các khóa: ${p.keys}.`,
  badAction: (p) => `repairs list, accept, refuse hoặc undo, không có "${p.text}".`,
  mergeNeeds: 'Khách nào? merge TỆP MÃ VÀO: mã khách cần gộp, rồi mã khách giữ lại.',
  noSelection: 'Đề xuất nào? Ghi số (3,5), loại (phone,date) hoặc all.',
  repairLine: (p) => `${p.no}. [${p.status}] ${p.kind} ${p.place}: ${p.from} → ${p.to} (${p.why})`,
  personAction: (p) => `person find, export, request, stop hoặc erase, không có "${p.text}".`,
  personNeeds: 'Ai? person find TỆP AI: mã khách, số điện thoại, email hoặc tên.',
  customerNeeds: 'Khách nào? customer TỆP AI: mã khách, số điện thoại, email hoặc tên.',
  customerHead: (p) => `${p.name} (${p.id}), trang "${p.sheet}" dòng ${p.row}`,
  moreMatches: (p) => `  … và ${p.count} khách nữa: gõ thêm vài chữ trong tên`,
  badPurpose: (p) => `person stop TỆP AI care, marketing hoặc transaction, không có "${p.text}".`,
  badRequest: (p) => `person request TỆP AI kèm một trong ${p.kinds}, không có "${p.text}".`,
  logNeeds: 'Ghi chú gì, cho khách nào? log TỆP MÃ NỘI-DUNG: mã khách, rồi nội dung trong ngoặc kép.',
  badOrders: (p) => `--orders là keep hoặc erase, không phải "${p.text}".`,
  nobody: (p) => `Không tìm thấy ai theo "${p.who}". Hãy thử mã khách, số điện thoại hoặc email.`,
  severalPeople: (p) => `"${p.who}" có thể là những người sau; hãy gọi lại bằng mã:`,
  personHead: (p) => (p.id === '' ? p.name : `${p.name} (${p.id})`),
  personPlace: (p) => `  "${p.sheet}": ${grouped(p.cells)} ô`,
  personCopies: (p) => `  các bản sao lưu ẩn: ${grouped(p.cells)} ô`,
  personMaybe: (p) => `  có thể là ${p.place}: ${p.text}`,
  personBlocked: '  không muốn nhận tin',
  dryRun: 'Chưa ghi gì. Thêm --yes để làm thật.',
  erased: (p) => `Đã xóa hẳn: ${p.file}. Không giữ bản trước đó của tệp.`,
  stillIn: (p) =>
    `Vẫn còn trong những phần không hiện ở ô nào (ghi chú, bảng tổng hợp, liên kết): ${p.parts}. Hãy xóa chúng trong phần mềm bảng tính.`,
  olderFiles: (p) => `Các bản cũ bên cạnh có thể vẫn còn người này: ${p.files}. Hãy xóa đi.`,
  noRepairs: 'Không có đề xuất sửa nào.',
  help: `so-khach: biến trang khách hàng hoặc đơn hàng thành CRM nằm ngay trong tệp.

  so-khach inspect TỆP [--json TỆP]            xem trong tệp có gì; không ghi gì cả
  so-khach convert TỆP [--out RA.xlsx] [--as-of YYYY-MM-DD] [--lang vi|en]
                      [--json TỆP] [--accept-repairs all|none|LOẠI,...]
                      [--column TRANG!CỘT=LOẠI ...]
                                               lập sổ khách (mặc định ghi ra TỆP.crm.xlsx)
  so-khach new contacts|pipeline|orders|care|service [--out TỆP.xlsx]
                                               bảng mẫu trống để bắt đầu
  so-khach refresh TỆP                         sau khi thêm, sắp xếp, sửa dòng
  so-khach append TỆP TỆP-MỚI                  nạp thêm tệp mới (.xlsx, .csv): chỉ thêm dòng mới
  so-khach repairs list TỆP                    các đề xuất sửa, có đánh số
  so-khach repairs accept|refuse|undo TỆP SỐ|LOẠI|all
  so-khach merge TỆP MÃ VÀO                    gộp một khách vào khách khác, theo mã ở cột ◆ Mã CRM
  so-khach set TỆP KHÓA=GIÁ TRỊ ...            đổi cài đặt rồi cập nhật
  so-khach log TỆP MÃ NỘI-DUNG                 ghi chú cho một khách vào trang Tương tác
  so-khach customer TỆP AI [--json]            một khách: đã mua gì, dự đoán và vì sao, phân khúc, lịch sử
  so-khach person find TỆP AI                  người này nằm ở đâu; AI là mã, số điện thoại, email hoặc tên
  so-khach person export TỆP AI [--out THƯ-MỤC] dữ liệu của họ, dạng .json và .txt
  so-khach person request TỆP AI find|export|correct|stop|erase
                                               khách yêu cầu như vậy: ghi sổ kèm hạn trả lời
  so-khach person stop TỆP AI [care|marketing|transaction] [--channel email|zalo|sms|...]
                                               khách không muốn nhận tin, loại đó hoặc mọi loại
  so-khach person erase TỆP AI [--orders keep|erase] [--maybes] [--yes]
                                               cho xem sẽ xóa gì; thêm --yes là xóa hẳn
  so-khach undo TỆP                            hoàn tác lệnh vừa rồi
  so-khach leave TỆP                           gỡ Sổ Khách, trang của bạn như cũ
  so-khach backup TỆP                          bản sao lưu bên cạnh tệp, có số ô và mã kiểm tra
  so-khach restore TỆP [BẢN SAO]               khôi phục bản sao lưu mới nhất (hoặc bản đó)
  so-khach care list TỆP [--owner TÊN] [--most SỐ] [--json]
                                               hôm nay chăm sóc ai, có đánh số
  so-khach care preview TỆP [--channel email|zns|sms]
                                               ai sẽ nhận tin gì, ai không và vì sao
  so-khach care send TỆP --eml THƯ-MỤC [--most SỐ]
                                               email thành tệp cho chương trình thư, mỗi khách một lần
  so-khach care send TỆP --channel zns|sms     qua cổng gửi tin của cửa hàng, khóa để ở biến môi trường (README)
  so-khach care done|skip TỆP SỐ|MÃ [--channel call|zalo|...] [--outcome KẾT-QUẢ]
  so-khach care snooze TỆP SỐ|MÃ NGÀY          hẹn lại đến ngày đó
  so-khach care settle TỆP MÃ sent|unsent      với tin chưa rõ đã gửi hay chưa
  so-khach care ics TỆP RA.ics                 việc đến hạn thành tệp lịch
  so-khach call TÊN [TỆP|-]                    gọi một hàm; các đối số là mảng JSON
  so-khach call --batch TỆP.jsonl              mỗi dòng {"name", "args"} một câu trả lời
  so-khach functions [--json]                  danh sách các hàm

Tệp vào là .xlsx, .csv hoặc .tsv. refresh, append, repairs, merge, set, log, undo, leave ghi thẳng vào TỆP và giữ
bản trước đó ở TỆP.bak.xlsx; person erase thì không giữ; care chỉ ghi vài ô vào TỆP ("undo" hoàn tác done, skip và
snooze). LOẠI là phone, date, money, name, email, encoding, taxCode, duplicate hoặc correction.
Tùy chọn: --as-of NGÀY tính độ gần đến ngày đó; --json TỆP ghi báo cáo (- để in ra màn hình);
--by TÊN là người duyệt; --today NGÀY thay cho đồng hồ; --lang vi|en.
Mã kết thúc: 0 xong, 1 không dùng được tệp vào (có nói lý do), 2 gọi sai.`,
};
