/** What stands around a text of ours. */
export const frames = {
  email: (p: { body: string }) =>
    `Dear {{Name|customer}},\n\n${p.body}\n\nWarm regards,\n{{Owner|Your shop}}`,
  zalo: (p: { body: string }) => `Hello {{Name|there}}, ${p.body[0]!.toLowerCase()}${p.body.slice(1)}`,
};

/** Texts where the Templates sheet has none: of an e-mail and Zalo, an SMS, and what to say on the phone. */
export const defaults = {
  comeBack: {
    subject: 'We have missed you, {{Name|dear customer}}',
    body: 'We have not seen you for a while. How did you like what you bought last time? If you need anything, just reply: we will choose for you and keep it ready.',
    sms: 'Hello {{Name|there}}, we have not seen you for a while. Need anything? Just reply and we will keep it ready.',
    script:
      'Hello {{Name|there}}, it has been a while! How did you like what you bought last time? Is there anything I can keep ready for you?',
  },
  secondOrder: {
    subject: 'How is everything, {{Name|dear customer}}?',
    body: 'You bought from us for the first time some while ago. Is everything as you wished? If you need more, or something else, just reply.',
    sms: 'Hello {{Name|there}}, is everything fine with what you bought? If you need more, just reply.',
    script:
      'Hello {{Name|there}}, is everything fine with what you bought from us? Would you like more of it?',
  },
  expectedNext: {
    subject: 'Time for your next order, {{Name|dear customer}}?',
    body: 'You may be running low soon. Shall we prepare your usual order? Just reply and it will be ready.',
    sms: 'Hello {{Name|there}}, running low? Reply and we will prepare your usual order.',
    script: 'Hello {{Name|there}}, are you running low? Shall I prepare your usual order?',
  },
  birthday: {
    subject: 'Happy birthday, {{Name|dear customer}}! 🎂',
    body: 'Happy birthday! We wish you good health and a year full of joy, and thank you for being with us.',
    sms: 'Happy birthday, {{Name|dear customer}}! Good health, much joy, and thank you for being with us.',
    script: 'Hello {{Name|there}}, happy birthday! We wish you good health and a year full of joy.',
  },
  thankYou: {
    subject: 'Thank you, {{Name|dear customer}}',
    body: 'Thank you for your first order. Is everything as you wished? If anything is not right, just reply and we will see to it at once.',
    sms: 'Hello {{Name|there}}, thank you for your order! If anything is not right, just reply.',
    script: 'Hello {{Name|there}}, thank you for your first order. Is everything as you wished?',
  },
  warranty: {
    subject: 'Your warranty ends on {{Day}}',
    body: 'What you bought from us is under warranty until {{Day}}. If anything is not working well, bring it in before then and we will look at it.',
    sms: 'Hello {{Name|there}}, your warranty ends on {{Day}}. If anything is wrong, bring it in before then.',
    script:
      'Hello {{Name|there}}, your warranty ends on {{Day}}. Does everything work well? If not, bring it in before then.',
  },
  debt: {
    subject: 'A reminder of your balance',
    body: 'This is a kind reminder that your account with us has an open balance. If you have paid already, please tell us so that we can correct our books. Thank you.',
    sms: 'Hello {{Name|there}}, your account with us has an open balance. If it is paid already, please tell us. Thank you.',
    script:
      'Hello {{Name|there}}, may I check your account with you? Our books show an open balance; when would it suit you to settle it?',
  },
  appointment: {
    subject: 'Your appointment on {{Day}}',
    body: 'We are looking forward to seeing you on {{Day}}. If the time does not suit you any more, just reply and we will find another.',
    sms: 'Hello {{Name|there}}, we expect you on {{Day}}. If the time does not suit you, just reply.',
    script:
      'Hello {{Name|there}}, I am calling about our appointment on {{Day}}. Does the time still suit you?',
  },
  stageAge: {
    subject: 'Can we help you decide, {{Name|dear customer}}?',
    body: 'You asked us about our goods a while ago. If a question is still open, just reply: we will be glad to help.',
    sms: 'Hello {{Name|there}}, is there still a question about what you asked for? Just reply.',
    script:
      'Hello {{Name|there}}, you asked us about our goods a while ago. Is there still a question that I can answer?',
  },
  tet: {
    subject: 'Happy New Year, {{Name|dear customer}}! 🌸',
    body: 'Happy Lunar New Year! We wish you and your family good health, peace and prosperity. Thank you for being with us this year.',
    sms: 'Happy New Year, {{Name|dear customer}}! Health, peace and prosperity to you and your family.',
    script: 'Hello {{Name|there}}, we wish you and your family a happy and healthy New Year!',
  },
  womensDay: {
    subject: 'Warm wishes for {{Detail}}, {{Name|dear customer}} 🌷',
    body: 'On {{Detail}} we wish you joy, health and many beautiful days. Thank you for being with us.',
    sms: 'Hello {{Name|there}}, on {{Detail}} we wish you joy, health and many beautiful days.',
    script: 'Hello {{Name|there}}, on {{Detail}} we wish you joy, health and many beautiful days!',
  },
  midAutumn: {
    subject: 'A joyful Mid-Autumn Festival, {{Name|dear customer}} 🏮',
    body: 'We wish you and your family a warm and joyful Mid-Autumn Festival. Thank you for being with us.',
    sms: 'Hello {{Name|there}}, we wish you and your family a warm and joyful Mid-Autumn Festival.',
    script: 'Hello {{Name|there}}, we wish you and your family a joyful Mid-Autumn Festival!',
  },
};
