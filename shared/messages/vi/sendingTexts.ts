import type * as en from '../en/sendingTexts';

export const frames: typeof en.frames = {
  email: (p) => `Kính gửi {{Người nhận}},\n\n${p.body}\n\nThân mến,\n{{Người phụ trách|Cửa hàng}}`,
  zalo: (p) => `Chào {{Người nhận}}, ${p.body[0]!.toLowerCase()}${p.body.slice(1)}`,
};

export const defaults: typeof en.defaults = {
  comeBack: {
    subject: 'Lâu rồi chưa gặp {{Người nhận}}',
    body: 'Lâu rồi shop chưa gặp {{Xưng hô}}. Lần trước mua về {{Xưng hô}} dùng thấy thế nào ạ? Cần gì {{Xưng hô}} cứ nhắn, shop chọn và để sẵn cho {{Xưng hô}} nhé.',
    sms: 'Chào {{Người nhận}}, lâu rồi shop chưa gặp {{Xưng hô}}. Cần gì {{Xưng hô}} cứ nhắn, shop để sẵn cho ạ.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Lâu rồi shop chưa được đón {{Xưng hô}}. Lần trước mua về {{Xưng hô}} dùng có ưng không ạ? {{Xưng hô}} có cần em để sẵn gì không ạ?',
  },
  secondOrder: {
    subject: '{{Người nhận}} dùng hàng có ưng không ạ?',
    body: 'Hàng {{Xưng hô}} mua lần đầu ở shop, {{Xưng hô}} dùng có vừa ý không ạ? Cần mua thêm hay đổi loại khác, {{Xưng hô}} cứ nhắn shop nhé.',
    sms: 'Chào {{Người nhận}}, hàng {{Xưng hô}} mua dùng có ưng không ạ? Cần thêm gì {{Xưng hô}} nhắn shop nhé.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Hàng lần trước {{Xưng hô}} dùng có ưng không ạ? {{Xưng hô}} có cần thêm gì không để em chuẩn bị ạ?',
  },
  expectedNext: {
    subject: 'Hàng ở nhà sắp hết chưa ạ, {{Người nhận}}?',
    body: 'Chắc hàng ở nhà cũng sắp hết rồi, shop chuẩn bị như mọi lần cho {{Xưng hô}} nhé? {{Xưng hô}} chỉ cần nhắn lại là có ạ.',
    sms: 'Chào {{Người nhận}}, hàng ở nhà sắp hết chưa ạ? {{Xưng hô}} nhắn lại, shop chuẩn bị như mọi lần nhé.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Hàng ở nhà mình sắp hết chưa ạ? Em chuẩn bị như mọi lần cho {{Xưng hô}} nhé?',
  },
  birthday: {
    subject: 'Chúc mừng sinh nhật {{Người nhận}} 🎂',
    body: 'Nhân dịp sinh nhật, shop chúc {{Xưng hô}} thật nhiều sức khỏe, niềm vui và may mắn. Cảm ơn {{Xưng hô}} đã luôn tin tưởng và ủng hộ shop.',
    sms: 'Chúc mừng sinh nhật {{Người nhận}}! Shop chúc {{Xưng hô}} nhiều sức khỏe, niềm vui và may mắn.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Nhân dịp sinh nhật, shop chúc {{Xưng hô}} nhiều sức khỏe, nhiều niềm vui ạ!',
  },
  thankYou: {
    subject: 'Cảm ơn {{Người nhận}} đã mua hàng',
    body: 'Cảm ơn {{Xưng hô}} đã mua hàng. Hàng mua về {{Xưng hô}} dùng có vừa ý không ạ? Có điều gì chưa ưng, {{Xưng hô}} cứ nhắn lại, shop sẽ lo ngay.',
    sms: 'Cảm ơn {{Người nhận}} đã mua hàng. Có gì chưa ưng {{Xưng hô}} cứ nhắn lại, shop lo ngay ạ.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Em cảm ơn {{Xưng hô}} đã mua hàng. Hàng về {{Xưng hô}} dùng có vừa ý không ạ?',
  },
  warranty: {
    subject: 'Hàng của {{Người nhận}} còn bảo hành đến {{Ngày}}',
    body: 'Hàng {{Xưng hô}} mua ở shop còn bảo hành đến ngày {{Ngày}}. Nếu có chỗ nào chưa ổn, {{Xưng hô}} mang qua trước ngày đó để shop xem cho nhé.',
    sms: 'Chào {{Người nhận}}, hàng của {{Xưng hô}} còn bảo hành đến {{Ngày}}. Có gì chưa ổn {{Xưng hô}} mang qua shop xem cho ạ.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Hàng của {{Xưng hô}} còn bảo hành đến ngày {{Ngày}}. Hàng vẫn dùng tốt chứ ạ? Có gì {{Xưng hô}} mang qua trước ngày đó giúp em nhé.',
  },
  debt: {
    subject: 'Nhờ {{Người nhận}} xem giúp khoản tiền hàng còn lại',
    body: 'Shop xin nhắc {{Xưng hô}} khoản tiền hàng còn lại trong sổ. Nếu {{Xưng hô}} đã chuyển rồi thì nhắn lại để shop đối chiếu giúp ạ. Cảm ơn {{Xưng hô}} nhiều.',
    sms: 'Chào {{Người nhận}}, sổ của shop còn khoản tiền hàng chưa thu. Nếu {{Xưng hô}} đã chuyển, nhắn lại giúp shop ạ. Cảm ơn {{Xưng hô}}.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Em gọi để đối chiếu công nợ với {{Xưng hô}}: sổ bên em còn một khoản chưa thu, {{Xưng hô}} xem hôm nào tiện thì thanh toán giúp em ạ.',
  },
  appointment: {
    subject: 'Nhắc hẹn {{Người nhận}} ngày {{Ngày}}',
    body: 'Shop hẹn gặp {{Xưng hô}} ngày {{Ngày}}. Nếu {{Xưng hô}} bận, cứ nhắn lại để shop đổi sang lúc khác nhé.',
    sms: 'Chào {{Người nhận}}, shop hẹn gặp {{Xưng hô}} ngày {{Ngày}}. Nếu bận {{Xưng hô}} nhắn lại để đổi giờ ạ.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Em nhắc lịch hẹn ngày {{Ngày}}. Hôm đó {{Xưng hô}} vẫn qua được chứ ạ?',
  },
  stageAge: {
    subject: '{{Người nhận}} còn cần shop tư vấn gì không ạ?',
    body: 'Hôm trước {{Xưng hô}} có hỏi hàng của shop. Còn băn khoăn điều gì, {{Xưng hô}} cứ nhắn, shop tư vấn kỹ cho {{Xưng hô}} ạ.',
    sms: 'Chào {{Người nhận}}, hàng {{Xưng hô}} hỏi hôm trước còn băn khoăn gì không ạ? {{Xưng hô}} cứ nhắn shop nhé.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Hôm trước {{Xưng hô}} có hỏi hàng bên em, {{Xưng hô}} còn cần em tư vấn thêm gì không ạ?',
  },
  tet: {
    subject: 'Chúc mừng năm mới {{Người nhận}} 🌸',
    body: 'Năm mới sắp đến, shop chúc {{Xưng hô}} và gia đình sức khỏe dồi dào, an khang thịnh vượng. Cảm ơn {{Xưng hô}} đã đồng hành cùng shop suốt năm qua.',
    sms: 'Chúc mừng năm mới {{Người nhận}}! Shop chúc {{Xưng hô}} và gia đình sức khỏe, an khang, thịnh vượng.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Sắp sang năm mới, shop chúc {{Xưng hô}} và gia đình mạnh khỏe, an khang thịnh vượng ạ!',
  },
  womensDay: {
    subject: 'Mừng ngày {{Chi tiết}}, chúc {{Người nhận}} thật nhiều niềm vui 🌷',
    body: 'Nhân ngày {{Chi tiết}}, shop chúc {{Xưng hô}} luôn vui khỏe và rạng rỡ. Cảm ơn {{Xưng hô}} đã luôn ủng hộ shop.',
    sms: 'Nhân ngày {{Chi tiết}}, shop chúc {{Người nhận}} luôn vui khỏe và rạng rỡ ạ.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Nhân ngày {{Chi tiết}}, shop chúc {{Xưng hô}} luôn vui khỏe, rạng rỡ ạ!',
  },
  midAutumn: {
    subject: 'Trung thu ấm áp nhé {{Người nhận}} 🏮',
    body: 'Trung thu đến rồi, shop chúc {{Xưng hô}} và gia đình một mùa trăng đoàn viên, ấm áp. Cảm ơn {{Xưng hô}} đã luôn ủng hộ shop.',
    sms: 'Shop chúc {{Người nhận}} và gia đình một mùa Trung thu đoàn viên, ấm áp.',
    script:
      'Dạ em chào {{Người nhận}} ạ. Trung thu này shop chúc {{Xưng hô}} và gia đình đoàn viên, ấm áp ạ!',
  },
};
