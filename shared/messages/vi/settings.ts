import type * as en from '../en/settings';

export const settings: typeof en.settings = {
  language: { label: 'Ngôn ngữ', note: 'vi (tiếng Việt) hoặc en (tiếng Anh)' },
  currency: { label: 'Tiền tệ', note: 'Mã ba chữ như VND, USD; để trống: không ghi đơn vị' },
  time_zone: { label: 'Múi giờ', note: 'Quyết định lúc nào sang ngày mới; ghi tên như Asia/Ho_Chi_Minh' },
  analysis_day: {
    label: 'Ngày phân tích',
    note: 'Ngày dùng để tính độ gần, ví dụ 2026-06-30; để trống: tự chọn',
  },
  stages: { label: 'Giai đoạn', note: 'Cách nhau bằng dấu phẩy' },
  rfm_bins: { label: 'Số điểm RFM', note: 'Từ 2 đến 9; bảng phân khúc bên dưới cần 5' },
  margin: { label: 'Tỷ lệ lãi gộp', note: 'Phần doanh thu là lãi, từ 0 đến 1; dùng để tính CLV' },
  discount_per_year: {
    label: 'Chiết khấu mỗi năm',
    note: 'Tiền của một năm sau kém giá trị bao nhiêu, từ 0 đến 1',
  },
  horizon_months: { label: 'Số tháng dự báo', note: 'Dự báo cho bao nhiêu tháng tới, từ 1 đến 120' },
  care_hours: { label: 'Giờ chăm sóc', note: 'Khung giờ được gửi tin, ví dụ 8-20' },
  care_per_person: {
    label: 'Số khách mỗi người chăm một ngày',
    note: 'Từ 1 đến 1000; khách giá trị cao lên trước, còn lại để hôm sau',
  },
  care_gap_days: {
    label: 'Số ngày giữa hai lần mời mua',
    note: 'Chăm sóc khách xong thì bao nhiêu ngày sau mới nhắc mua tiếp, từ 0 đến 365',
  },
  leap_birthday: { label: 'Sinh nhật 29/2', note: '28/2 hoặc 1/3: năm không có ngày 29/2 thì mừng ngày nào' },
  holdout: {
    label: 'Nhóm đối chứng',
    note: 'Tỷ lệ khách để yên không nhắc, để biết chăm sóc có ích không: từ 0 đến 0,5, ví dụ 0,1 hoặc 10%; 0 là không để ai',
  },
  result_days: {
    label: 'Số ngày tính kết quả',
    note: 'Khách mua lại trong bao nhiêu ngày sau khi chăm sóc thì tính là có kết quả, từ 1 đến 365',
  },
  auto_send: {
    label: 'Mỗi ngày tự gửi email',
    note: 'Có hoặc Không; chỉ ở Google Sheets có chạy hằng ngày, chỉ gửi khách đã đồng ý',
  },
  log_months: {
    label: 'Số tháng giữ địa chỉ trong nhật ký gửi',
    note: 'Từ 1 đến 120; để trống: giữ mãi. Dòng vẫn còn để không ai bị gửi hai lần',
  },
  sender: {
    label: 'Người gửi email',
    note: 'Excel: tên người duy nhất được gửi, như ghi trong nhật ký; người khác mở thư nháp. Google Sheets: địa chỉ nhận thư gửi thử',
  },
  mail_client: {
    label: 'Ứng dụng gửi thư (Excel)',
    note: 'Mã ứng dụng Microsoft Entra của cửa hàng, để gửi email từ Excel; để trống: chỉ mở thư nháp',
  },
  used_day: { label: 'Ngày đã dùng ở lần cập nhật gần nhất', note: 'Chỉ để xem' },
};
