import { strict } from './strict';
import type { World } from './world';

type Blob = GoogleAppsScript.Base.Blob;

interface BlobState {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

/** https://developers.google.com/apps-script/reference/base/blob; text is UTF-8. */
export function newBlob(world: World, { bytes, type, name }: BlobState): Blob {
  const state: BlobState = { bytes, type, name };
  const set = (part: Partial<BlobState>): Blob => {
    Object.assign(state, part);
    return self;
  };
  const self: Blob = strict<Blob>()('Blob', {
    getBytes: () => signedBytes(world, state.bytes),
    getDataAsString: () => state.bytes.toString('utf8'),
    getContentType: () => state.type,
    getName: () => state.name,
    isGoogleType: () => false,
    copyBlob: () => newBlob(world, state),
    getBlob: () => self,
    setBytes: (data: readonly number[]) => set({ bytes: Buffer.from(data) }),
    setDataFromString: (text: string) => set({ bytes: Buffer.from(text, 'utf8') }),
    setContentType: (contentType: string | null) => set({ type: contentType }),
    setName: (own: string) => set({ name: own }),
  });
  return self;
}

/** Bytes are -128 to 127, as Java has them. */
export function signedBytes(world: World, bytes: Uint8Array): number[] {
  return world.toRealm(Array.from(Int8Array.from(bytes)));
}
