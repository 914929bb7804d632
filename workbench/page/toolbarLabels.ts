import type { PageSession } from '../server/pageSession';
import type { PageWords } from './pageWords';

/** Puts the words of a language on the bar. */
export function labelToolbar(words: PageWords, session: PageSession): void {
  document.title = words.title;
  const set = (id: string, text: string | null, hint?: string): void => {
    const element = document.getElementById(id)!;
    if (text !== null) element.textContent = text;
    if (hint !== undefined) element.title = hint;
  };
  set('open', words.open, words.openHint);
  set('save', words.save, session.savesAs === null ? '' : words.saveHint({ file: session.savesAs }));
  set('download', words.download, words.downloadHint);
  for (const id of ['undo', 'redo'] as const) {
    set(id, null, words[id]);
    document.getElementById(id)!.setAttribute('aria-label', words[id]);
  }
  set('local', words.local);
  set('licences', words.licences);
  set('drop', words.drop);
  set('language', null, words.language);
  const names: Readonly<Record<string, string>> = words.sampleNames;
  const samples = document.getElementById('samples') as HTMLSelectElement;
  samples.setAttribute('aria-label', words.samples);
  samples.replaceChildren(
    new Option(words.samples, ''),
    ...session.samples.map((sample) => new Option(names[sample] ?? sample, sample)),
  );
}
