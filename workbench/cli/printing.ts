import type { Plan } from '../../shared/commands/plan';
import { findingOf, ordersOf } from '../../shared/commands/report';
import type { CrmModel } from '../../shared/crm/model';
import type { StoredRepair } from '../../shared/crm/repairs';
import { shownValue } from '../../shared/desk/shownValue';
import { type Language, messagesIn } from '../../shared/messages';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { dayOfIso, dmyOfDay } from '../../shared/model/day';
import { type FieldType, fieldOf } from '../../shared/model/fields';
import type { Finding } from '../../shared/model/finding';
import { cellName } from '../../shared/workbook/address';
import type { Cell } from '../../shared/workbook/cell';

/** Sentences beyond this many are counted, not printed; the report has them all. */
const MOST_FINDINGS = 25;

/** What was found, in words: tables with their columns, counts, repairs, findings. */
export function foundText(plan: Plan, file: string, isDetailed: boolean): string {
  const say = cliMessagesIn(plan.language).words;
  const lines = [say.found({ file })];
  if (plan.model !== null) lines.push(...tableLines(plan.model, isDetailed), ...countLines(plan));
  return [...lines, ...findingLines(plan)].join('\n');
}

export function findingLines(plan: Plan): readonly string[] {
  const say = cliMessagesIn(plan.language).words;
  if (plan.findings.length === 0) return [];
  const marks = { error: '✗', warning: '!', info: '·' };
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...plan.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const shown = sorted.slice(0, MOST_FINDINGS).map((entry) => {
    const { sheet, row, column } = entry.where;
    const place = sheet !== null && (row === null || column === null) ? `[${sheet}] ` : '';
    return `  ${marks[entry.severity]} ${place}${placedSentence(entry, plan.language)}`;
  });
  const more = sorted.length - shown.length;
  return ['', say.findingsHead, ...shown, ...(more > 0 ? [say.more({ count: more })] : [])];
}

/** The sentence of a finding, behind its cell where it has one: [Khách!C5] … */
export function placedSentence(entry: Finding, language: Language): string {
  const { message, where } = findingOf(entry, language);
  const hasCell = where.sheet !== null && where.row !== null && where.column !== null;
  return hasCell ? `[${where.sheet}!${where.column}${where.row}] ${message}` : message;
}

/** The proposals with the numbers that accept and refuse take. */
export function repairText(repairs: readonly StoredRepair[], language: Language): string {
  const cli = cliMessagesIn(language);
  const { crm } = messagesIn(language);
  if (repairs.length === 0) return cli.words.noRepairs;
  return repairs
    .map((repair) => {
      const type = repair.kind === 'money' ? 'money' : null;
      return cli.words.repairLine({
        no: repair.no,
        status: crm.choices.repairStatus[repair.status],
        kind: crm.choices.repairKinds[repair.kind],
        place: placeText(repair.shown, language),
        from: valueText(repair.from, type, language),
        to: valueText(repair.to, type, language),
        why: String(repair.shown[9] ?? ''),
      });
    })
    .join('\n');
}

function tableLines(model: CrmModel, isDetailed: boolean): readonly string[] {
  const { language } = model.settings;
  const say = cliMessagesIn(language).words;
  return model.tables.flatMap((table) => {
    const line = say.table({
      sheet: table.sheet,
      role: say.roles[table.role],
      rows: table.dataRows.length,
      header: table.headerRow + 1,
    });
    if (!isDetailed || table.role === 'lookup' || table.role === 'unknown') return [line];
    const columns = table.columns.map(({ column, header, field, confidence, reason }) =>
      say.column({
        column: cellName(table.headerRow, column),
        header: quoted(header),
        field: field === null ? say.noField : fieldOf(field).label[language],
        confidence: Math.round(confidence * 100),
        reason: say.reasons[reason],
      }),
    );
    return [line, ...columns];
  });
}

function countLines(plan: Plan): readonly string[] {
  const model = plan.model!;
  const { language, currency } = model.settings;
  const cli = cliMessagesIn(language);
  const { crm } = messagesIn(language);
  const report = ordersOf(model);
  const own = model.figures.filter((_, i) => model.mergedInto[i] === null);
  const lines = [
    cli.words.customers({
      customers: own.length,
      buyers: own.filter((figures) => figures.orders > 0).length,
    }),
  ];
  const revenue = moneyText(report.revenue, currency, language);
  if (report.from !== null && report.to !== null) {
    const [from, to] = [dayText(report.from, language), dayText(report.to, language)];
    lines.push(cli.words.orders({ orders: report.count, revenue, from, to }));
  } else if (report.count > 0) lines.push(cli.words.ordersNoDates({ orders: report.count, revenue }));
  const kinds = new Map<string, number>();
  for (const { proposal, status } of model.repairs) {
    if (status !== 'proposed') continue;
    const kind = crm.choices.repairKinds[proposal.kind];
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const count = [...kinds.values()].reduce((sum, n) => sum + n, 0);
  if (count > 0) {
    lines.push(cli.words.repairs({ count, kinds: kindsText(kinds, language) }));
  }
  if (model.duplicates.length > 0) lines.push(cli.words.duplicates({ count: model.duplicates.length }));
  return lines;
}

/** Khách!C5 (SĐT) as the repairs sheet says it in three cells; a row alone where no column is meant. */
function placeText(shown: StoredRepair['shown'], language: Language): string {
  const [sheet, row, column] = [shown[3], shown[4], shown[5]].map((cell) => String(cell ?? ''));
  const [, letters, header] = /^([A-Z]+)( .*)?$/.exec(column!) ?? [];
  if (letters !== undefined) return `${sheet}!${letters}${row}${header ?? ''}`;
  return messagesIn(language).personExport.rows({ sheet: sheet!, row: Number(row) });
}

/** Text in quotes, a number without: "1,5" becomes 1,5. */
function valueText(cell: Cell, type: FieldType | null, language: Language): string {
  const text = shownValue(cell, type, language);
  return typeof cell === 'string' || text === '' ? quoted(text) : text;
}

function kindsText(kinds: ReadonlyMap<string, number>, language: Language): string {
  const { format } = new Intl.NumberFormat(language);
  return [...kinds].map(([kind, count]) => `${kind} ${format(count)}`).join(', ');
}

/** An amount as the language groups it, with the currency's code. */
export function moneyText(amount: number | null, currency: string | null, language: Language): string {
  if (amount === null) return '–';
  const digits = currency === 'VND' ? 0 : 2;
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(amount);
  return currency === null ? text : `${text} ${currency === 'VND' ? '₫' : currency}`;
}

function dayText(iso: string, language: Language): string {
  return language === 'vi' ? dmyOfDay(dayOfIso(iso)!) : iso;
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}
