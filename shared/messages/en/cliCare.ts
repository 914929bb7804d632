import { counted, grouped } from './grouped';

/** The command line's words for care. */
export const care = {
  badVerb: (p: { text: string; verbs: string }) => `care takes ${p.verbs}, not "${p.text}".`,
  needsKey: 'Which one? The number that "care list" printed, or the key.',
  needsDay: (p: { text: string }) =>
    p.text === '' ? 'Until when? A day such as 2026-07-15.' : `"${p.text}" is not a day such as 2026-07-15.`,
  needsFound: 'care settle FILE KEY sent, or unsent: did the message go out?',
  needsIcs: 'Where to? care ics FILE OUT.ics.',
  needsFolder: 'Where to? --eml FOLDER takes the e-mails as files.',
  badChannel: (p: { text: string }) =>
    `"${p.text}" is not a channel. Use call, zalo, email, sms, visit or other.`,
  badSendChannel: (p: { text: string }) => `--channel is email, zns or sms here, not "${p.text}".`,
  noGateway: (p: { channel: string }) =>
    `There is no gateway for ${p.channel} here: set its keys as the README says, or send e-mail with --eml FOLDER.`,
  listFirst: (p: { file: string }) =>
    `The list of today was not printed yet: "so-khach care list ${p.file}" gives the numbers.`,
  noNumber: (p: { no: string; count: number }) =>
    `There is no number ${p.no}: the list that was printed has ${p.count}. Print it anew with "care list".`,
  listHead: (p: { day: string; count: number; money: string }) =>
    p.count === 0
      ? `${p.day}: nobody to care for today.`
      : `${p.day}: ${counted(p.count, 'customer')} to care for, value at risk ${p.money}`,
  moreItems: (p: { count: number }) => `  … and ${grouped(p.count)} more (--most N shows more)`,
  later: (p: { count: number }) => `  Due too, but left for another day: ${counted(p.count, 'customer')}.`,
  owner: (p: { owner: string }) => `by ${p.owner}`,
  rulesHead: 'Rules that need a look (sheet Rules):',
  unknownHead: 'May have been sent; look it up, then "care settle FILE KEY sent|unsent":',
  previewHead: (p: { count: number }) => `${counted(p.count, 'customer')} would get a message:`,
  sampleHead: (p: { customer: string }) => `What ${p.customer} reads:`,
  skippedHead: (p: { count: number }) => `${counted(p.count, 'customer')} would get none:`,
  skipped: (p: { count: number; why: string; names: string }) => `  ${p.count} × ${p.why} (${p.names})`,
  laterSend: (p: { count: number; day: string }) =>
    p.day === ''
      ? `${counted(p.count, 'message')} left for later.`
      : `${counted(p.count, 'message')} left for ${p.day}.`,
  written: (p: { count: number; folder: string }) =>
    p.count === 0
      ? 'No e-mail was written.'
      : `${counted(p.count, 'e-mail')} in ${p.folder}: open in your mail program, look, send.`,
  sent: (p: { count: number }) => `Sent: ${grouped(p.count)}`,
  failed: (p: { customer: string; why: string }) => `  ✗ ${p.customer}: ${p.why}`,
  unknown: (p: { customer: string; key: string }) => `  ? ${p.customer}: may have been sent (${p.key})`,
  notAll: 'Not all went out: see above.',
  calendar: (p: { file: string; count: number }) => `${counted(p.count, 'entry', 'entries')}: ${p.file}`,
};
