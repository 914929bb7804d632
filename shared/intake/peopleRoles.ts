import { likertAnswer } from '../metrics/likertAnswer';
import type { FieldId } from '../model/fields';
import type { Cell } from '../workbook/cell';
import { foldText } from './foldText';
import type { TableContext } from './tableContext';
import type { Column, PeopleRole } from './understanding';

export interface PeopleEvidence {
  readonly columns: readonly Column[];
  readonly context: TableContext;
  readonly sheet: string;
  readonly title: string;
  /** Some filled cells of a column, from its top. */
  readonly cellsOf: (column: number) => readonly Cell[];
}

/** What a table of people is that is no list of customers and no orders; `asList`: a pipeline that serves as the list. */
export type PeopleGuess = { readonly role: PeopleRole } | { readonly role: 'asList' };

/**
 * Tables that name customers beside other things, by their columns, their cells and their place. None of them
 * ever counts as orders. null: none of these. In this order:
 * - survey: two columns of answers (words of a Likert scale, or 0 to 10 under a question), one where the time
 *   of sending or the sheet's name says that it is a form. A form without such answers is a list of people.
 * - referrals: a column that says who brought the customer and nothing else about the customer but marks.
 * - pipeline: a stage (by its name or its words) with a value, chance or day that is only expected. With a phone
 *   or e-mail and each customer once it is a list of customers, whose value is not money spent.
 * - careLog: customers on days with what was said or by which channel, and nothing bought. O(columns).
 */
export function peopleRole(table: PeopleEvidence): PeopleGuess | null {
  if (isSurvey(table)) return { role: 'survey' };
  if (isReferrals(table)) return { role: 'referrals' };
  if (isPipeline(table)) return { role: isListOfContacts(table) ? 'asList' : 'pipeline' };
  return isCareLog(table) ? { role: 'careLog' } : null;
}

/** "Mã KH được giới thiệu": the customer who was brought, not the one who brought them. */
export function isReferred(header: string): boolean {
  return REFERRED.test(foldText(header));
}

/** "Mã KH giới thiệu": who brought the customer. */
export function isReferrer(header: string): boolean {
  return REFERRER.test(foldText(header)) && !isReferred(header);
}

function isSurvey(table: PeopleEvidence): boolean {
  if (has(table, 'amount', 'net_amount', 'unit_price', 'total_spent')) return false;
  const answers = table.columns.filter((column) => isAnswer(column, table.cellsOf(column.column)));
  if (answers.length === 0) return false;
  const isForm = table.columns.some(({ header }) => isFormTime(header)) || SURVEY_PLACE.test(placeOf(table));
  if (isForm) return true;
  const others = table.columns.filter(({ field }) => field === null || !PERSON.has(field));
  const asked = others.filter((other) => answers.includes(other) || isQuestion(other.header)).length;
  return answers.length >= 2 && 2 * asked >= others.length;
}

/** The column that a form's answers begin with. */
export function isFormTime(header: string): boolean {
  return FORM_TIME.test(foldText(header));
}

function isQuestion(header: string): boolean {
  return header.includes('?') || header.length > 30;
}

function isAnswer({ field, header }: Column, cells: readonly Cell[]): boolean {
  if (cells.length === 0 || (field !== null && PERSON.has(field))) return false;
  const texts = cells.filter((cell): cell is string => typeof cell === 'string' && !/^\s*\d/.test(cell));
  const words = texts.filter((text) => likertAnswer(text) !== null).length;
  if (texts.length >= 0.6 * cells.length && words >= 0.6 * texts.length) return true;
  const isScore = (cell: Cell): boolean =>
    typeof cell === 'number'
      ? Number.isInteger(cell) && cell >= 0 && cell <= 10
      : typeof cell === 'string' && SCORE.test(cell);
  return cells.every(isScore) && (isQuestion(header) || ASKED.test(foldText(header)));
}

function isReferrals(table: PeopleEvidence): boolean {
  const referrer = table.columns.some(({ field, header }) => field === 'referrer' || isReferrer(header));
  if (!referrer || has(table, 'order_id', 'product', 'quantity')) return false;
  if (table.columns.some(({ header }) => isReferred(header))) return true;
  const facts = has(
    table,
    'phone',
    'email',
    'address',
    'birthday',
    'gender',
    'tier',
    'points',
    'total_spent',
  );
  return (
    !facts &&
    has(table, 'customer_id', 'name') &&
    (REFERRAL_PLACE.test(placeOf(table)) || has(table, 'customer_id'))
  );
}

function isPipeline(table: PeopleEvidence): boolean {
  if (has(table, 'order_id', 'product_code', 'quantity') || !hasSomeone(table)) return false;
  const headers = table.columns.map(({ header }) => foldText(header));
  const isNamed = has(table, 'stage') || headers.some((header) => STAGE_NAME.test(header));
  const isMeant =
    !has(table, 'product') && table.columns.some(({ column }) => areStages(table.cellsOf(column)));
  if (!isNamed && !isMeant) return false;
  if (headers.some((header) => EXPECTED.test(header) && !DELIVERY.test(header))) return true;
  return PIPELINE_PLACE.test(placeOf(table)) && has(table, 'amount', 'next_contact', 'order_date');
}

function areStages(cells: readonly Cell[]): boolean {
  const words = cells.filter((cell) => typeof cell === 'string' && STAGES.test(foldText(cell)));
  return words.length >= 2 && 2 * words.length >= cells.length;
}

function isListOfContacts(table: PeopleEvidence): boolean {
  return has(table, 'phone', 'email') && (table.context.keyDistinct ?? 0) >= 0.95;
}

function isCareLog(table: PeopleEvidence): boolean {
  if (has(table, 'amount', 'net_amount', 'unit_price', 'quantity', 'order_id', 'total_spent')) return false;
  if (!hasSomeone(table) || !has(table, 'order_date', 'last_contact', 'next_contact')) return false;
  const hasContent = table.columns.some(({ header }) => CARE_CONTENT.test(foldText(header)));
  const isCarePlace = CARE_PLACE.test(placeOf(table));
  const isRepeated = (table.context.keyDistinct ?? 1) < 0.9;
  if (has(table, 'product')) return isCarePlace && hasContent;
  if (hasProfile(table)) return false;
  return (
    hasContent && (isCarePlace || isRepeated || !has(table, 'phone', 'email') || has(table, 'order_date'))
  );
}

/** Facts about the person as a list of customers has them. */
function hasProfile(table: PeopleEvidence): boolean {
  return table.columns.filter(({ field }) => field !== null && PROFILE.has(field)).length >= 2;
}

function hasSomeone(table: PeopleEvidence): boolean {
  return has(table, 'customer_id', 'name', 'first_name', 'phone', 'email', 'company');
}

function has({ columns }: PeopleEvidence, ...ids: readonly FieldId[]): boolean {
  return ids.some((id) => columns.some(({ field }) => field === id));
}

function placeOf({ sheet, title }: PeopleEvidence): string {
  return foldText(`${sheet} ${title}`);
}

const PERSON: ReadonlySet<FieldId> = new Set([
  'customer_id',
  'name',
  'first_name',
  'last_name',
  'company',
  'phone',
  'phone2',
  'email',
  'address',
  'birthday',
  'gender',
  'age',
  'row_no',
  'order_date',
  'created_at',
]);
const PROFILE: ReadonlySet<FieldId> = new Set([
  'birthday',
  'gender',
  'address',
  'tier',
  'points',
  'source',
  'group',
]);
const SCORE = /^\s*(10|\d)\s*(\/\s*(5|10))?\s*(sao|điểm|stars?|points?)?\s*$/i;
const ASKED =
  /\b(hai long|danh gia|gioi thieu|muc do|diem|cham diem|nps|csat|ces|phuc vu|thai do|chat luong|rate|rating|satisf\w*|recommend|likely|score|quality|service)\b/;
const FORM_TIME =
  /^(dau thoi gian|timestamp|thoi gian (gui|tra loi|phan hoi|hoan thanh)|thoi diem (gui|tra loi)|ngay (khao sat|danh gia|tra loi|phan hoi)|submitted( at| on)?|submission (time|date)|start time|completion time|response (time|date))$/;
const SURVEY_PLACE =
  /\b(khao sat|surveys?|phan hoi|feedback|danh gia|form responses?|cau tra loi|y kien|nps|csat)\b/;
const REFERRED =
  /\b(duoc gioi thieu(?! boi)|nguoi moi|khach moi|ban duoc moi|referee|referred (customer|person|friend|id|name|phone))\b/;
const REFERRER = /\b(nguoi|khach|khach hang|kh|ma) gioi thieu\b|\breferrer\b|\breferred by\b/;
const REFERRAL_PLACE = /\b(gioi thieu|referrals?|ctv|cong tac vien)\b/;
const STAGE_NAME = /\b(giai doan|stage|buoc ban hang|trang thai co hoi|tinh trang co hoi|deal status)\b/;
const STAGES =
  /^(\d+ )?(moi|tiem nang|tiep can|lien he|da lien he|dang tu van|tu van|bao gia|da bao gia|gui bao gia|dam phan|thuong luong|chot|da chot|sap chot|thang|thua|that bai|thanh cong|new|qualified|contacted|proposal|negotiation|won|lost|closed won|closed lost|demo|prospect|lead)$/;
const EXPECTED =
  /\b(du kien|ky vong|xac suat|kha nang chot|ty le chot|gia tri co hoi|gia tri deal|expected|forecast|probability|deal (value|size|amount)|close date|closing date|opportunity)\b/;
/** "Ngày giao dự kiến" is of an order. */
const DELIVERY = /\b(giao|nhan hang|ship\w*|deliver\w*)\b/;
const PIPELINE_PLACE = /\b(pipeline|co hoi|deals?|opportunit\w*|leads?|pheu|sales funnel)\b/;
const CARE_CONTENT =
  /^(noi dung.*|ket qua.*|hinh thuc.*|kenh( lien he| cham soc| lien lac)?|trao doi|phan hoi.*|cach lien he|nguoi goi|channel|contact (type|method|channel)|outcome|results?|content|summary|activity|notes?|interaction|ghi chu|dien giai)$/;
const CARE_PLACE =
  /\b(cham soc|cskh|tuong tac|nhat ky|lich su (goi|lien he)|cuoc goi|lich hen|noi dung goi|interactions?|follow up|calls?|contact log|care)\b/;
