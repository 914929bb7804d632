import type * as en from '../en/templates';

export const sheetNames: typeof en.sheetNames = {
  contacts: 'Danh sách khách',
  pipeline: 'Cơ hội bán hàng',
  orders: 'Sổ đơn hàng',
  care: 'Sổ chăm sóc',
  service: 'Dịch vụ, bảo hành',
};

export const exampleMark: typeof en.exampleMark = '(ví dụ, hãy xóa dòng này)';

export const examples: typeof en.examples = {
  code: 'KH001',
  orderCode: 'DH001',
  name: 'Nguyễn Thị Ví Dụ',
  company: 'Công ty TNHH Ví Dụ',
  phone: '0912000101',
  email: 'vidu@example.com',
  address: 'Số 1 phố Ví Dụ',
  province: 'Hà Nội',
  need: 'Trà cho văn phòng',
  product: 'Trà sen 200 g',
  owner: 'Lan',
};

export const lists: typeof en.lists = {
  gender: ['Nữ', 'Nam', 'Khác'],
  source: ['Facebook', 'Zalo', 'Website', 'Giới thiệu', 'Vãng lai', 'Sự kiện', 'Khác'],
  payment_method: ['Tiền mặt', 'Chuyển khoản', 'Thẻ', 'COD', 'Ví điện tử'],
  consent: ['Có', 'Không'],
  stage: {
    pipeline: ['Mới', 'Đã liên hệ', 'Quan tâm', 'Đã báo giá', 'Chốt đơn', 'Không mua'],
    care: ['Cần gọi', 'Đã xong', 'Không nghe máy'],
    service: ['Đã nhận', 'Đang xử lý', 'Đã xong', 'Đã trả khách'],
  },
};

export const help: typeof en.help = {
  date: 'Ghi ngày, ví dụ 15/01/2026',
  number: 'Chỉ ghi số, không ghi đơn vị',
  list: 'Chọn trong danh sách hoặc gõ từ khác',
};

export const cli: typeof en.cli = {
  unknown: (p) => `new nhận một trong ${p.names}, không có "${p.text}".`,
  exists: (p) => `Đã có tệp ${p.file}, tệp này được giữ nguyên. Hãy chọn tên khác với --out.`,
};
