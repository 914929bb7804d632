import { callFunction } from '../../shared/cells';
import { addGridFunctions, type CallFunction } from '../grid/gridFunctions';
import { gridServant } from '../grid/gridServant';
import { gridSession } from '../grid/gridSession';
import type { GridLibrary } from '../grid/library';
import { type Port, rpc } from '../rpc';
import { gridShow, type Owl } from './gridShow';
import { GRID_WORDS_VI } from './gridWords';

/**
 * The grid's own document. It alone may compile code from text, which the grid does with its templates and
 * formulas, so it is a frame of an origin of its own: it sees neither the sidebar nor the server, and all it gets
 * comes through two ports, one from the worker and one from the page.
 */
interface Welcome {
  readonly language: 'vi' | 'en';
  readonly templates: string;
}

declare const o_spreadsheet: GridLibrary;
declare const owl: Owl;

addEventListener('message', (event) => {
  if (event.source !== parent || event.ports.length !== 2) return;
  start(event.data as Welcome, event.ports[0] as unknown as Port, event.ports[1] as unknown as Port);
});

function start({ language, templates }: Welcome, toWorker: Port, toPage: Port): void {
  const words = language === 'vi' ? GRID_WORDS_VI : {};
  const translate = (text: string): string => {
    const trimmed = text.trim();
    return words[trimmed] === undefined ? text : text.replace(trimmed, words[trimmed]!);
  };
  o_spreadsheet.setTranslationMethod(((text: string, ...values: unknown[]) =>
    filled(translate(text), values)) as never);
  addGridFunctions(o_spreadsheet, callFunction as CallFunction, language);
  const page = rpc(toPage, {});
  const shown = gridShow(o_spreadsheet, owl, templates, translate, (text) => void page.ask('notified', text));
  let resting: ReturnType<typeof setTimeout> | undefined;
  const session = gridSession(o_spreadsheet, {
    shown(model) {
      shown.show(model);
      model.selection.observe(session, {
        handleEvent: () => {
          clearTimeout(resting);
          resting = setTimeout(() => void page.ask('selected'), REST_MS);
        },
      });
    },
    refused: ({ type }) => void page.ask('refused', type),
    touched: () => void page.ask('touched'),
    travelled: (mark, way) => void worker.ask('travelled', mark, way).then(() => page.ask('travelled')),
  });
  const cover = document.createElement('div');
  cover.id = 'cover';
  const worker = rpc(
    toWorker,
    gridServant(session, (isLocked) => {
      if (isLocked) shown.finishTyping();
      if (isLocked) document.body.append(cover);
      else cover.remove();
    }),
  );
  addEventListener('blur', shown.finishTyping);
  addEventListener(
    'keydown',
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      shown.finishTyping();
      void page.ask('save');
    },
    true,
  );
  // For a look from the outside, as tests take it; the frame's origin keeps other pages away.
  Object.assign(globalThis, { soKhachGrid: session });
}

/** The sidebar follows where the user stops, not every cell on the way. */
const REST_MS = 200;

/** The grid's own way to fill a sentence: %s in order, or %(name)s. */
function filled(text: string, values: readonly unknown[]): string {
  const [first] = values;
  if (values.length === 1 && typeof first === 'object' && first !== null) {
    return text.replace(/%\((\w+)\)s/g, (_, name: string) =>
      String((first as Record<string, unknown>)[name] ?? ''),
    );
  }
  let next = 0;
  return text.replace(/%s/g, () => String(values[next++] ?? ''));
}
