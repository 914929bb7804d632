import type { Action } from '../../shared/desk/calls';
import type { Bridge } from '../../sidebar/bridge';
import type * as sidebarBundle from '../../sidebar/mount';
import { type Port, rpc } from '../rpc';
import { keepTogether } from './keepTogether';
import { pageWords } from './pageWords';

declare const SoKhachSidebar: typeof sidebarBundle;

/** The sidebar's document: 300 pixels beside the grid, with a bridge to the worker through a port. */
addEventListener('message', (event) => {
  if (event.source !== parent || event.origin !== location.origin || event.ports.length !== 2) return;
  const { language } = event.data as { readonly language: 'vi' | 'en' };
  const worker = rpc(event.ports[0] as unknown as Port, {});
  const bridge: Bridge = {
    call: (command, args) =>
      worker.ask('call', command, args).catch((error: { readonly detail: unknown }) => {
        throw error.detail;
      }) as never,
    keep: (files) => keepTogether(files, pageWords(language).draftsZip),
  };
  let selected: () => void = () => undefined;
  const sidebar = SoKhachSidebar.mount(document.getElementById('root')!, bridge, {
    language,
    theme: 'light',
    onSelection: (listener) => {
      selected = listener;
    },
  });
  rpc(event.ports[1] as unknown as Port, {
    selected: () => selected(),
    run: (action: Action) => sidebar.run(action),
    progress: (share: number, text: string) => sidebar.progress(share, text),
  });
});
