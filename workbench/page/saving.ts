import { keepFile } from '../../sidebar/keepFiles';
import type { Remote } from '../rpc';
import type { PageSession } from '../server/pageSession';
import { keepsakes } from './session';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Saved {
  readonly file: string;
  /** The copy of what stood there before; null: there was nothing, or it was ours. */
  readonly copy: string | null;
}

/** The workbook as it is now. */
export async function currentBytes(desk: Remote): Promise<Bytes> {
  return (await desk.ask('bytes')) as Bytes;
}

/** Has the server write the file that it was started with. Rejects with a sentence. */
export async function saveOnServer(session: PageSession, bytes: Bytes): Promise<Saved> {
  const answer = await fetch('/save', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-language': keepsakes().language,
      'x-so-khach': session.token,
    },
    body: bytes,
  });
  const said = (await answer.json()) as Saved | { readonly error: string };
  if ('error' in said) throw new Error(said.error);
  return said;
}

/** Hands the bytes to the browser as a download: `shop.xlsx` as `shop.crm.xlsx`. */
export function download(bytes: Bytes, openedAs: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const stem = openedAs.replace(/\.[^.]*$/, '').replace(/\.crm$/, '');
  keepFile(`${stem}.crm.xlsx`, type, bytes);
}
