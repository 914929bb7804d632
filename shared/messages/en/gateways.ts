/** What a gateway's answer means, in the log and in the report. */
export const gateways = {
  noKeys: (p: { channel: string }) => `The keys for ${p.channel} are not set here.`,
  refused: (p: { channel: string; code: string; words: string }) =>
    `${p.channel} refused it (${p.code}): ${p.words}`,
  unsure: (p: { channel: string; words: string }) =>
    `${p.channel} gave no clear answer (${p.words}): look it up there.`,
  noAnswer: 'no answer in time, or the connection broke',
  unreadable: 'an answer that can’t be read',
  notReached: (p: { channel: string; words: string }) => `${p.channel} could not be reached: ${p.words}`,
  tokenRefused: (p: { words: string }) =>
    `Zalo gave no new access token (${p.words}). Make a new pair of tokens at Zalo for Developers and set them again.`,
  tokenOver:
    'The access token of Zalo is no longer valid. Make a new one at Zalo for Developers and set it again.',
};

/** The dialogs of Google Sheets in which keys are set. */
export const gatewayKeys = {
  menuZns: 'Keys of Zalo ZNS…',
  menuSms: 'Keys of SMS (eSMS.vn)…',
  isSet: 'A value is set. Leave the field blank to keep it; type - to remove it.',
  isNotSet: 'No value is set yet.',
  where:
    'Keys stay with your Google account, outside of the spreadsheet: nobody who opens the file can read them.',
  saved: 'Saved.',
  znsAccessToken: 'Access token of the Official Account',
  znsRefreshToken: 'Refresh token',
  znsAppId: 'App ID',
  znsAppSecret: 'Secret key of the app',
  smsApiKey: 'ApiKey',
  smsSecretKey: 'SecretKey',
  smsBrandname: 'Brandname (registered with eSMS.vn)',
  smsType:
    'SmsType: 2 for customer care (the usual), 8 for a fixed number; advertising is not sent from here',
  smsSandbox: 'Sandbox: 1 only tests and sends nothing, blank sends',
};
