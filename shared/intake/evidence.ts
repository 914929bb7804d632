import { type Language, type Messages, messagesIn } from '../messages';
import type { RepairEvidence } from './cleaned';

type Sentences = Messages['evidence'];
export type EvidenceCode = keyof Sentences & string;
export type EvidenceParams<C extends EvidenceCode> = Sentences[C] extends (params: infer P) => string
  ? P & RepairEvidence['params']
  : Record<string, never>;

/** The evidence of a repair, its code and parameters checked against the sentence that will show them. */
export function evidenceOf<C extends EvidenceCode>(code: C, params: EvidenceParams<C>): RepairEvidence {
  return { code, params };
}

/** Why a repair is proposed, in words; the code itself where a newer version wrote one not known here. */
export function evidenceText(language: Language, { code, params }: RepairEvidence): string {
  const sentences: Readonly<Record<string, string | ((p: never) => string)>> = messagesIn(language).evidence;
  const sentence = sentences[code];
  if (sentence === undefined) return code;
  return typeof sentence === 'string' ? sentence : sentence(params as never);
}
