import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hostVerbs } from '../../excel-addin/hostVerbs';
import { mailOf } from '../../excel-addin/mail';
import { ownStore } from '../../excel-addin/ownStore';
import { paneTexts } from '../../excel-addin/paneTexts';
import { graphSender } from '../../excel-addin/sendMail';
import { excelVerbs } from '../../excel-addin/verbs';
import { answer } from '../../shared/desk/answer';
import type { SendReport } from '../../shared/desk/calls';
import type { Step } from '../../shared/desk/verbs';
import { keyRecords, keyText, readLedger } from '../../shared/sending/ledger';
import { type LaterVerbs, runLater } from '../../sidebar/runLater';
import type { Book } from '../hosts/excel/book';
import { type Break, type ExcelHost, excelHost } from '../hosts/excel/excelHost';
import { onHost, openExcel, portOf } from '../hosts/excel/openExcel';

jest.setTimeout(300_000);

const SHOP = [
  {
    name: 'Khách',
    rows: [
      ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
      ['A01', 'Nguyễn Thị Mẫu', '0900000001', 'mau@example.com', '01/07/1990', 'Có'],
      ['A02', 'Trần Văn Thử', '0900000002', 'thu@example.com', '01/07/1985', 'Có'],
      ['A03', 'Lê Thị Giả', '0900000003', 'gia@example.com', '01/07/1979', 'Có'],
    ],
  },
];
const KEYS = ['A01', 'A02', 'A03'].map((id) => `${id}|birthday|2026-07-01`);
const SEAT = { sender: 'Lan', mailClient: '00000000-0000-4000-8000-00000000000a' };
const texts = paneTexts('vi');

/** What Graph does with one request of the run, counted from 0: it is not reached, or nobody hears that it was. */
interface GraphTrouble {
  readonly at: number;
  readonly how: 'lost' | 'answerLost';
}

/** The add-in in a pane of its own, with a Graph that delivers into `outbox`. */
function pane(host: ExcelHost, outbox: string[], user: string, trouble: GraphTrouble | null = null) {
  const now = (): Date => new Date(2026, 6, 1, 9, 30);
  let requests = 0;
  const graph = graphSender({
    fetch: async (_, init) => {
      const isHere = requests++ === trouble?.at;
      if (isHere && trouble?.how === 'lost') throw new TypeError('Failed to fetch');
      const { message } = JSON.parse(String(init.body));
      outbox.push(
        message.toRecipients
          .map((to: { emailAddress: { address: string } }) => to.emailAddress.address)
          .join(),
      );
      if (isHere) throw new TypeError('Failed to fetch');
      return new Response(null, { status: 202, headers: { 'request-id': `r${requests}` } });
    },
    token: async () => 'token',
    isOnline: () => true,
    clock: { now: () => now().getTime(), wait: async () => {} },
    texts: texts.mail,
  });
  const mail = mailOf(
    { settings: async () => SEAT, ownAddress: async () => '', senderOf: () => graph },
    texts.mail,
  );
  const own = ownStore(() => memoryStore(), undefined);
  own.set('user', user);
  const workbook = excelVerbs({ port: portOf(host), progress: () => false, now });
  return hostVerbs(workbook, { own, notices: [], mail, downloads: true });
}

function memoryStore() {
  const texts = new Map<string, string>();
  return {
    getItem: (name: string) => texts.get(name) ?? null,
    setItem: (name: string, text: string) => void texts.set(name, text),
    removeItem: (name: string) => void texts.delete(name),
  } as unknown as Storage;
}

const sending = () => answer('send', { keys: 'all', channel: 'email', toMyself: false });

/** The pane is closed before or after this verb did its work: nothing runs any more. */
async function closedAt(
  verbs: LaterVerbs,
  at: number,
  when: 'before' | 'after',
): Promise<readonly Step['verb'][]> {
  const answering = sending();
  const asked: Step['verb'][] = [];
  for (let next = answering.next(); !next.done; ) {
    const { verb, args } = next.value;
    const isHere = asked.length === at;
    if (isHere && when === 'before') break;
    asked.push(verb);
    const result = await (verbs[verb] as (...all: readonly unknown[]) => unknown)(...args);
    if (isHere) break;
    next = answering.next(result);
  }
  return asked;
}

describe('a send of three in Excel, from the one seat', () => {
  let ready: Book;
  beforeAll(async () => {
    const { host } = openExcel(SHOP);
    const verbs = pane(host, [], 'Lan');
    await runLater(answer('apply', { action: { kind: 'convert', corrections: [], language: 'vi' } }), verbs);
    const values = { sender: SEAT.sender, mail_client: SEAT.mailClient };
    await runLater(answer('apply', { action: { kind: 'set', values } }), verbs);
    ready = host.book;
  });
  const anew = (): ExcelHost => excelHost(structuredClone(ready), 'web');

  /** After whatever happened: two quiet runs of a new pane; then what breaks the promise, in words. */
  const broken = async (host: ExcelHost, outbox: string[], when: string): Promise<readonly string[]> => {
    host.breakAt = null;
    const reports: SendReport[] = [];
    for (let i = 0; i < 2; i++) reports.push(await runLater(sending(), pane(host, outbox, 'Lan')));
    const ledger = readLedger(await onHost(host).read());
    if ('fault' in ledger) return [`${when}: ${ledger.fault}`];
    const records = keyRecords(ledger.rows);
    const wrong = reports[1]!.sent === 0 ? [] : [`${when}: sent in the second quiet run`];
    KEYS.forEach((key, i) => {
      const times = outbox.filter((to) => to === SHOP[0]!.rows[i + 1]![3]).length;
      const state = records.get(keyText(key))?.state ?? null;
      if (!(state === 'sent' ? times === 1 : state === 'unknown' && times <= 1))
        wrong.push(`${when}: ${key} is ${state} and went out ${times} times`);
    });
    if (outbox.length < 2) wrong.push(`${when}: more than one did not go out`);
    return [...wrong, ...host.defects.map(String)];
  };

  it('sends each once where nothing happens', async () => {
    const [host, outbox] = [anew(), [] as string[]];
    expect(await runLater(sending(), pane(host, outbox, 'Lan'))).toMatchObject({ sent: 3, unknown: [] });
    expect(await broken(host, outbox, 'nothing')).toEqual([]);
  });

  it('sends each at most once and loses none, at whichever round trip the connection breaks', async () => {
    const whole = anew();
    await runLater(sending(), pane(whole, [], 'Lan'));
    const wrong: string[] = [];
    const hows: readonly Break['how'][] = ['lost', 'half', 'answerLost'];
    expect(whole.trips.filter(({ isWrite }) => isWrite).length).toBeGreaterThanOrEqual(4);
    for (const [trip, { isWrite }] of whole.trips.entries()) {
      for (const how of isWrite ? hows : hows.slice(0, 1)) {
        const [host, outbox] = [anew(), [] as string[]];
        host.breakAt = { trip, how };
        await runLater(sending(), pane(host, outbox, 'Lan')).catch(() => null);
        wrong.push(...(await broken(host, outbox, `${how} at ${trip} of ${whole.trips.length}`)));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('does so wherever its pane is closed', async () => {
    const asked = await closedAt(pane(anew(), [], 'Lan'), Number.POSITIVE_INFINITY, 'after');
    expect(asked.filter((verb) => verb === 'send')).toHaveLength(3);
    const wrong: string[] = [];
    for (const at of asked.keys()) {
      for (const when of ['before', 'after'] as const) {
        const [host, outbox] = [anew(), [] as string[]];
        await closedAt(pane(host, outbox, 'Lan'), at, when);
        wrong.push(...(await broken(host, outbox, `closed ${when} ${asked[at]} (${at})`)));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('does so where Graph is not reached, or nobody hears that it was', async () => {
    for (const how of ['lost', 'answerLost'] as const) {
      for (const at of [0, 1, 2]) {
        const [host, outbox] = [anew(), [] as string[]];
        const report = await runLater(sending(), pane(host, outbox, 'Lan', { at, how }));
        expect(report.unknown).toHaveLength(1);
        expect(await broken(host, outbox, `${how} at ${at}`)).toEqual([]);
      }
    }
  });

  it('sends nothing and writes nothing from another seat, which opens drafts', async () => {
    const [host, outbox] = [anew(), [] as string[]];
    const report = await runLater(sending(), pane(host, outbox, 'Minh'));
    expect(report).toMatchObject({ sent: 0, drafts: { length: 3 } });
    expect(host.trips.filter(({ isWrite }) => isWrite)).toEqual([]);
    expect(outbox).toEqual([]);
  });
});
