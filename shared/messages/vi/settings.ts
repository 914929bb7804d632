import type * as en from '../en/settings';

export const settings: typeof en.settings = {
  language: { label: 'Ngôn ngữ', note: 'vi hoặc en' },
  currency: { label: 'Tiền tệ', note: 'Mã ISO như VND, USD; để trống: không ghi đơn vị' },
  time_zone: { label: 'Múi giờ', note: 'Quyết định lúc nào sang ngày mới' },
  analysis_day: {
    label: 'Ngày phân tích',
    note: 'Để trống: tự chọn. Hoặc ghi ngày dùng để tính độ gần, ví dụ 2026-06-30',
  },
  stages: { label: 'Giai đoạn', note: 'Cách nhau bằng dấu phẩy' },
  rfm_bins: { label: 'Số điểm RFM', note: 'Từ 2 đến 9; bảng phân khúc bên dưới cần 5' },
  margin: { label: 'Tỷ lệ lãi gộp', note: 'Phần doanh thu là lãi, từ 0 đến 1; dùng để tính CLV' },
  discount_per_year: {
    label: 'Chiết khấu mỗi năm',
    note: 'Tiền của một năm sau kém giá trị bao nhiêu, từ 0 đến 1',
  },
  horizon_months: { label: 'Số tháng dự báo', note: 'Dự báo nhìn xa bao nhiêu tháng' },
  care_hours: { label: 'Giờ chăm sóc', note: 'Khung giờ được gửi tin, ví dụ 8-20' },
  care_per_person: {
    label: 'Số khách mỗi người chăm một ngày',
    note: 'Khách giá trị cao lên trước, còn lại để hôm sau',
  },
  care_gap_days: {
    label: 'Số ngày giữa hai lần mời mua',
    note: 'Vừa chăm sóc khách xong thì bao nhiêu ngày sau mới nhắc mua tiếp',
  },
  leap_birthday: { label: 'Sinh nhật 29/2', note: 'Năm thường mừng vào 28/2 hay 1/3' },
  holdout: {
    label: 'Nhóm đối chứng',
    note: 'Tỷ lệ khách để yên không nhắc, để biết chăm sóc có ích không: từ 0 đến 0,5; 0 là không để ai',
  },
  result_days: {
    label: 'Số ngày tính kết quả',
    note: 'Khách mua lại trong số ngày này sau khi được chăm sóc',
  },
  auto_send: {
    label: 'Mỗi ngày tự gửi email',
    note: 'Có hoặc Không; chỉ ở Google Sheets có chạy hằng ngày, chỉ gửi khách đã đồng ý',
  },
  log_months: {
    label: 'Số tháng giữ địa chỉ trong nhật ký gửi',
    note: 'Để trống: giữ mãi; dòng vẫn còn để không ai bị gửi hai lần',
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
