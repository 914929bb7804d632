import { cellMessagesIn, type Language } from '../../messages/cellMessages';

/** The name of a segment; an id of a map of the user's own is its own name. */
export function segmentWords(id: string | null, language: Language): string | null {
  if (id === null) return null;
  const names: Readonly<Record<string, { readonly name: string }>> = cellMessagesIn(language).segments;
  return names[id]?.name ?? id;
}
