import { foldText } from '../intake/foldText';

/**
 * An answer in words or figures as a number of the scale: "Rất không đồng ý" is 1 and "Strongly agree" 5 of
 * five. Understood are Vietnamese (with and without marks) and English words of agreement, satisfaction,
 * likelihood, importance, ease, quality and frequency, and a number of the scale alone, with its unit or set off
 * from the words behind it ("4", "4/5", "4 sao", "4 - Đồng ý"; "2 tuần mới giao" is no answer).
 *
 * On scales of more than five, words keep their place between the ends: of seven, "hơi không đồng ý" is 3 and
 * "không đồng ý" 2; of ten, "đồng ý" is 8 and the middle 6. Scale 3 or more. Blank, not understood, or a
 * number outside of the scale: null. O(length).
 */
export function likertAnswer(answer: string | number | null, scale = 5): number | null {
  if (answer === null) return null;
  if (typeof answer === 'number') return onScale(answer, scale);
  const figure = FIGURE.exec(answer.normalize('NFC'));
  if (figure) return figure[2] && Number(figure[2]) !== scale ? null : onScale(Number(figure[1]), scale);
  if (answer.length > LONGEST) return null;
  const text = foldText(answer);
  const level = FIXED.get(text) ?? gradedLevel(text);
  return level === null ? null : placeOf(level, scale);
}

/** A number alone, with its unit, or set off from the words behind it; no decimal, date or range. */
const FIGURE =
  /^\s*(\d{1,2})(?:\s*\/\s*(\d{1,2}))?\s*(?:$|(?:sao|điểm|stars?|points?)\s*$|[-–—:.)](?!\s*\d))/i;
/** Longer texts are opinions, not levels. */
const LONGEST = 60;

/** -3 strongly against, -2 against, -1 somewhat against, 0 neither, up to 3. */
type Level = -3 | -2 | -1 | 0 | 1 | 2 | 3;

function onScale(value: number, scale: number): number | null {
  return Number.isInteger(value) && value >= 1 && value <= scale ? value : null;
}

/** Seven places on scales of seven; five (somewhat is plain) on others, spread evenly and rounded up. */
function placeOf(level: Level, scale: number): number {
  if (scale === 7) return level + 4;
  const ofFive = level === 0 ? 3 : Math.abs(level) === 3 ? 3 + Math.sign(level) * 2 : 3 + Math.sign(level);
  return Math.floor(1 + ((ofFive - 1) * (scale - 1)) / 4 + 0.5);
}

/** Words that stand for a level by themselves, folded. */
const FIXED: ReadonlyMap<string, Level> = new Map<string, Level>(
  Object.entries<Level>({
    'binh thuong': 0,
    'trung lap': 0,
    'trung binh': 0,
    'tam duoc': 0,
    'khong y kien': 0,
    'phan van': 0,
    'luong lu': 0,
    'khong chac': 0,
    'khong chac chan': 0,
    neutral: 0,
    undecided: 0,
    'not sure': 0,
    average: 0,
    fair: 0,
    okay: 0,
    ok: 0,
    'khong bao gio': -3,
    'chua bao gio': -3,
    'hiem khi': -2,
    'it khi': -2,
    'thinh thoang': 0,
    'doi khi': 0,
    'thuong xuyen': 2,
    'luon luon': 3,
    'rat thuong xuyen': 3,
    never: -3,
    rarely: -2,
    seldom: -2,
    sometimes: 0,
    occasionally: 0,
    often: 2,
    usually: 2,
    'very often': 3,
    always: 3,
    kha: 1,
    'xuat sac': 3,
    'tuyet voi': 3,
    excellent: 3,
    great: 3,
    terrible: -3,
    'phan doi': -2,
    'hoan toan phan doi': -3,
  }),
);

/** What answers are about; a text of a topic alone is level 2. */
const TOPICS =
  'dong y|hai long|gioi|quan trong|can thiet|thich|de dang|de|tot|san sang|san long|co kha nang|chac chan|tin tuong|ung ho|hap dan|huu ich|agree|satisfied|likely|important|happy|easy|good|useful|helpful|interested|willing';
/** Topics against: level -2. */
const AGAINST =
  'kem|yeu|te|xau|do|kho khan|kho|that vong|disagree|dissatisfied|unsatisfied|unlikely|unimportant|unhappy|difficult|hard|poor|bad|unwilling';
const STRONGLY = 'rat la|rat|hoan toan|cuc ky|vo cung|strongly|very|extremely|completely|totally|highly';
const SOMEWHAT = 'hoi|kha|tuong doi|phan nao|slightly|somewhat|a little|rather|moderately';
const NEITHER =
  /^(?:khong \S+(?: \S+){0,2} (?:cung|ma cung|va cung) khong \S+(?: \S+){0,2}|neither .+ nor .+)$/;

const GRADED = new RegExp(
  `^(?:(${STRONGLY}) |(${SOMEWHAT}) )?(khong |chua |not )?(?:(${STRONGLY}|that su) |(at all ))?(?:(${TOPICS})|(${AGAINST}))( lam| at all| chut nao)?$`,
);

/** The level of "[very] [not] topic [at all]"; a negated "very" or "lắm" softens: "not very satisfied". */
function gradedLevel(text: string): Level | null {
  if (NEITHER.test(text)) return 0;
  const match = GRADED.exec(text);
  if (!match) return null;
  const [, strongly, somewhat, negated, inner, atAll, , against, tail] = match;
  const side = (negated !== undefined) !== (against !== undefined) ? -1 : 1;
  const isSoftened = negated !== undefined && (inner !== undefined || tail === ' lam');
  if (somewhat !== undefined || isSoftened) return side as Level;
  const isStrong = [strongly, inner, atAll, tail].some((word) => word !== undefined);
  return (side * (isStrong ? 3 : 2)) as Level;
}
