import { type Language, messagesIn } from '../messages';

/** The word of a segment; one that the user added to the map is its own word. */
export function segmentName(id: string | null, language: Language): string | null {
  if (id === null) return null;
  const texts: Readonly<Record<string, { readonly name: string }>> = messagesIn(language).segments;
  return texts[id]?.name ?? id;
}

export function segmentAdvice(id: string, language: Language): string | null {
  const texts: Readonly<Record<string, { readonly advice: string }>> = messagesIn(language).segments;
  return texts[id]?.advice ?? null;
}
