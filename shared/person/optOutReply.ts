import { foldText } from '../intake/foldText';

/**
 * Does an answer to a message say that somebody wants no more? The word alone, or the word with who writes and to what
 * ("tu choi QC", "stop nhe", "cho em huỷ nhận tin"): an order that is cancelled ("huỷ đơn 12") or a stop at a place is
 * none. Marks, case and punctuation do not matter. Decree 91/2020/NĐ-CP, art. 16: a refusal by answer must be
 * honoured; by SMS the word is usually TC or HUY.
 */
export function isOptOutReply(text: string): boolean {
  const folded = foldText(text.normalize('NFC').replace(OTHER_WORDS, 'x'));
  if (folded === '' || folded.length > LONGEST) return false;
  if (WANTS_NONE.test(folded)) return true;
  const rest = folded.replace(WORDS, ' ').replace(ANYWAY, ' ').trim();
  return rest === '' && new RegExp(WORDS.source).test(folded);
}

/** With their marks these are no dừng or đừng: đúng says yes, dùng is to use. */
const OTHER_WORDS = /(?<!\p{L})(?:đúng|dùng)(?!\p{L})/giu;
/** Words that say no by themselves. */
const WORDS =
  /\b(?:huy|tu choi|tc|ngung|dung|stop|unsubscribe|unsub|opt out|optout|cancel|remove me|no more|huy dang ky|ngung nhan)\b/g;

/** What may stand around them without another meaning. */
const ANYWAY =
  /\b(?:em|anh|chi|minh|toi|toi|ban|shop|oi|nhe|nha|a|ah|da|vang|cho|xin|vui long|lam on|giup|di|lai|luon|nhan|gui|tin|tin nhan|thong tin|quang cao|qc|khuyen mai|sms|email|e mail|mail|zalo|please|pls|me|to|all|messages?|texts?|emails?|sending|dang ky|cam on|thanks?|thank you)\b/g;

/** A sentence that can't be meant otherwise. */
const WANTS_NONE =
  /\b(?:(?:dung|ngung|khong|ko|k|thoi) (?:nen )?(?:gui|nhan|nhan tin)(?: nua| tin| quang cao| qc| tin nhan| email| sms| zalo| thong tin| cho (?:toi|minh|em|anh|chi))|khong muon nhan|(?:do not|don t|stop) (?:send|sending|texting|writing|contact|contacting|e ?mail(?:ing)?|message|messaging))\b/;

/** A long text is a letter: a person has to read it. */
const LONGEST = 120;
