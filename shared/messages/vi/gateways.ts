import type * as en from '../en/gateways';
import type { Translated } from '../translated';

export const gateways: Translated<typeof en.gateways> = {
  noKeys: (p) => `Ở đây chưa có khóa để gửi ${p.channel}.`,
  refused: (p) => `${p.channel} từ chối (${p.code}): ${p.words}`,
  unsure: (p) => `${p.channel} trả lời không rõ (${p.words}): hãy xem lại ở đó.`,
  noAnswer: 'chờ mãi không trả lời, hoặc đứt kết nối',
  unreadable: 'câu trả lời không đọc được',
  notReached: (p) => `Không kết nối được với ${p.channel}: ${p.words}`,
  tokenRefused: (p) =>
    `Zalo không cấp access token mới (${p.words}). Hãy tạo cặp token mới ở Zalo for Developers rồi nhập lại.`,
  tokenOver: 'Access token của Zalo đã hết hạn. Hãy tạo token mới ở Zalo for Developers rồi nhập lại.',
};

export const gatewayKeys: typeof en.gatewayKeys = {
  menuZns: 'Khóa gửi Zalo ZNS…',
  menuSms: 'Khóa gửi SMS (eSMS.vn)…',
  isSet: 'Đã có giá trị. Để trống là giữ nguyên; gõ dấu - là xóa.',
  isNotSet: 'Chưa có giá trị.',
  where: 'Khóa nằm trong tài khoản Google của bạn, ngoài bảng tính: người mở tệp không xem được.',
  saved: 'Đã lưu.',
  znsAccessToken: 'Access token của Official Account',
  znsRefreshToken: 'Refresh token',
  znsAppId: 'ID ứng dụng',
  znsAppSecret: 'Khóa bí mật của ứng dụng',
  smsApiKey: 'ApiKey',
  smsSecretKey: 'SecretKey',
  smsBrandname: 'Brandname (đã đăng ký với eSMS.vn)',
  smsType:
    'SmsType: 2 là tin chăm sóc khách hàng (thường dùng), 8 là đầu số cố định; tin quảng cáo không gửi từ đây',
  smsSandbox: 'Sandbox: 1 là chỉ thử, không gửi thật; để trống là gửi',
};
