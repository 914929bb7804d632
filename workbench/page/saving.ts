import { keepFile } from '../../sidebar/keepFiles';
import type { Remote } from '../rpc';
import { type PageSession, VERSION } from '../server/pageSession';
import { pageWords } from './pageWords';
import { keepsakes } from './session';

type Bytes = Uint8Array<ArrayBuffer>;

/** What came of a save. */
export type Saved =
  | {
      readonly isWritten: true;
      readonly file: string;
      /** Of the file that stands there now. */
      readonly version: string;
      /** The copy of what stood there before; null: there was nothing, or it was ours. */
      readonly copy: string | null;
    }
  /** Another page or program has saved there since. */
  | { readonly isWritten: false; readonly file: string };

/** The file that the server was started with, and the version of what stands where Save writes. */
export interface ServerFile {
  readonly bytes: ArrayBuffer;
  readonly version: string;
}

/** The workbook as it is now. */
export async function currentBytes(desk: Remote): Promise<Bytes> {
  return (await desk.ask('bytes')) as Bytes;
}

/** Has the server write over the file of a version, or over any (null). Rejects with a sentence. */
export async function saveOnServer(
  session: PageSession,
  bytes: Bytes,
  version: string | null,
): Promise<Saved> {
  const answer = await asked('/save', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-language': keepsakes().language,
      'x-so-khach': session.token,
      ...(version === null ? {} : { [VERSION]: version }),
    },
    body: bytes,
  });
  return (await answer.json()) as Saved;
}

/** Rejects with a sentence, as where the file was moved away since the start. */
export async function fileOfServer(): Promise<ServerFile> {
  const answer = await asked('/file', { headers: { 'content-language': keepsakes().language } });
  return { bytes: await answer.arrayBuffer(), version: answer.headers.get(VERSION) ?? '' };
}

async function asked(address: string, how: RequestInit): Promise<Response> {
  const answer = await fetch(address, how).catch(() => {
    throw new Error(pageWords(keepsakes().language).stopped);
  });
  if (answer.ok || answer.status === 409) return answer;
  throw new Error(((await answer.json()) as { readonly error: string }).error);
}

/** Hands the bytes to the browser as a download: `shop.xlsx` as `shop.crm.xlsx`. */
export function download(bytes: Bytes, openedAs: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const stem = openedAs.replace(/\.[^.]*$/, '').replace(/\.crm$/, '');
  keepFile(`${stem}.crm.xlsx`, type, bytes);
}
