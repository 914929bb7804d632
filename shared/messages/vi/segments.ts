import type { MixId } from '../../segments/segmentMix';
import type { segments as en, segmentPair as pairEn } from '../en/segments';

export const segments: typeof en = {
  champions: {
    name: 'Khách VIP',
    advice: 'Vừa mua và mua thường xuyên: cảm ơn riêng, cho xem hàng mới trước và nhờ giới thiệu bạn bè.',
  },
  loyal: {
    name: 'Khách trung thành',
    advice: 'Mua đều đặn: tặng quà tri ân, gợi ý sản phẩm cao cấp hơn và xin đánh giá.',
  },
  potentialLoyal: {
    name: 'Trung thành tiềm năng',
    advice: 'Mới mua gần đây và đã mua vài lần: mời tham gia tích điểm, gợi ý sản phẩm mua kèm.',
  },
  newCustomers: {
    name: 'Khách mới',
    advice: 'Vừa mua đơn đầu tiên: gửi lời chào, hướng dẫn sử dụng và mời quay lại mua đơn thứ hai.',
  },
  promising: {
    name: 'Khách triển vọng',
    advice: 'Mới mua một đơn cách đây không lâu: nhắc khách nhớ đến mình bằng mẹo hay hoặc ưu đãi nhỏ.',
  },
  needAttention: {
    name: 'Cần quan tâm',
    advice: 'Mua ở mức trung bình và bắt đầu chậm lại: gửi ưu đãi có thời hạn cho món khách từng mua.',
  },
  aboutToSleep: {
    name: 'Sắp ngủ đông',
    advice: 'Mua ít, lâu chưa quay lại: liên hệ ngay với sản phẩm bán chạy trước khi khách quên hẳn.',
  },
  atRisk: {
    name: 'Có nguy cơ rời bỏ',
    advice:
      'Trước mua nhiều, nay im lặng: gọi hoặc nhắn riêng, hỏi lý do và khắc phục điều khách chưa hài lòng.',
  },
  cantLose: {
    name: 'Không thể để mất',
    advice: 'Từng mua nhiều nhất mà lâu không quay lại: chủ cửa hàng nên tự gọi, trước mọi khách khác.',
  },
  hibernating: {
    name: 'Ngủ đông',
    advice: 'Mua ít và đã lâu: thỉnh thoảng nhắc một lần với chi phí thấp, không cần tốn thêm công sức.',
  },
  noOrders: {
    name: 'Chưa mua hàng',
    advice: 'Đã có thông tin nhưng chưa mua: tìm hiểu nhu cầu và giúp khách mua đơn đầu tiên thật dễ dàng.',
  },
};

export const segmentMixes: Readonly<Record<MixId, string>> = {
  activeNewcomer: 'Khách mới rất tích cực',
  lastingTop: 'Khách ruột lâu năm',
  fadingNewcomer: 'Khách mới không quay lại',
  fadingVeteran: 'Khách lâu năm đang rời đi',
};

export const segmentPair: typeof pairEn = (p) => `${p.segment}, ${p.tenure}`;
