import { cellText } from '../crm/cellText';
import type { CrmModel } from '../crm/model';
import { NO_ROW } from '../crm/proposals';
import { toDoList } from '../crm/quality';
import { segmentName } from '../crm/segmentName';
import { daySpan } from '../crm/sheets/overviewFigures';
import { ANONYMOUS_BUYER } from '../customers/linkOrders';
import { type KeptField, type MergeSide, mergePreview } from '../customers/mergePreview';
import { evidenceText } from '../intake/evidence';
import { findingText, type Language } from '../messages';
import { type DayNumber, isoOfDay } from '../model/day';
import { type CrmFieldId, crm, crmFieldOf, type FieldId, fieldOf } from '../model/fields';
import type { Finding } from '../model/finding';
import { columnName, rectName } from '../workbook/address';
import type { Change } from '../workbook/changeSet';
import type { Plan } from './plan';
import { modelOf, predictionOf } from './reportModel';
import type {
  Report,
  ReportCustomer,
  ReportFinding,
  ReportKept,
  ReportOrders,
  ReportQuality,
  ReportRepair,
  ReportTable,
} from './reportTypes';

/**
 * The plan as one JSON record: rows 1-based and columns by letter as the user sees them, dates as ISO text,
 * phones in E.164, sentences in the plan's language.
 */
export function reportOf(plan: Plan): Report {
  const { model, language } = plan;
  return {
    tables: model === null ? [] : tablesOf(model),
    customers: model === null ? [] : customersOf(model),
    orders: ordersOf(model),
    duplicates: model === null ? [] : duplicatesOf(model),
    repairs: model === null ? [] : repairsOf(model),
    quality: model === null ? { columns: [], rows: { complete: 0, toDo: 0 } } : qualityOf(model),
    model: model === null ? null : modelOf(model),
    findings: plan.findings.map((entry) => findingOf(entry, language)),
    analysisDay: model === null ? null : isoOfDay(model.analysisDay),
    ...(plan.append === undefined ? {} : { append: plan.append }),
    sheetsCreated: plan.changeSet.changes.flatMap((change: Change) =>
      change.kind === 'createSheet' ? [change.sheet] : [],
    ),
  };
}

export function findingOf({ code, severity, where, params }: Finding, language: Language): ReportFinding {
  return {
    code,
    severity,
    where: {
      sheet: where.sheet,
      row: where.row === null ? null : where.row + 1,
      column: where.column === null ? null : columnName(where.column),
    },
    message: findingText(language, code, params),
  };
}

function tablesOf(model: CrmModel): readonly ReportTable[] {
  return model.tables.map((table) => ({
    sheet: table.sheet,
    role: table.role,
    headerRow: table.headerRow + 1,
    range: rectName(table.rect),
    columns: table.columns.map(({ header, column, field, confidence, reason }) => ({
      header,
      column: columnName(column),
      field,
      confidence,
      reason,
    })),
  }));
}

function customersOf(model: CrmModel): readonly ReportCustomer[] {
  return model.customers.map((customer, i) => {
    const figures = model.figures[i]!;
    const into = model.mergedInto[i] ?? null;
    return {
      id: model.ids[i]!,
      name: customer.name,
      phone: customer.phone.value,
      phoneRaw: customer.phone.raw === null ? null : cellText(customer.phone.raw, model.settings.language),
      phoneStatus: customer.phone.status,
      email: customer.email.value,
      gender: customer.gender,
      birthday: customer.birthday,
      province: customer.province,
      referrer: customer.referrer ?? null,
      debt: customer.debt ?? null,
      orders: figures.orders,
      revenue: figures.revenue,
      firstOrder: isoOrNull(figures.firstOrder),
      lastOrder: isoOrNull(figures.lastOrder),
      r: figures.r,
      f: figures.f,
      m: figures.m,
      segment: segmentName(figures.segment, model.settings.language),
      mergedInto: into === null ? null : model.ids[into]!,
      ...predictionOf(model.predicted?.customers[i] ?? null, model.settings.language),
      quality: Math.round(customer.quality * 100) / 100,
      sheet: customer.place?.sheet ?? null,
      row: customer.place === null ? null : customer.place.row + 1,
    };
  });
}

/** The counts of orders alone, for those who print no more. */
export function ordersOf(model: CrmModel | null): ReportOrders {
  if (model === null) return { count: 0, from: null, to: null, revenue: null, leftOut: [], anonymous: 0 };
  const { from, to } = daySpan(model);
  const counted = model.book.orders.filter((order) => order.isOrder);
  const fromTotals = model.book.orders.length === 0;
  const own = model.figures.filter((_, i) => model.mergedInto[i] === null);
  return {
    count: fromTotals ? own.reduce((sum, figures) => sum + figures.orders, 0) : counted.length,
    from: isoOrNull(from),
    to: isoOrNull(to),
    revenue: fromTotals ? sumOf(own.map((figures) => figures.revenue)) : model.book.revenue,
    leftOut: model.book.leftOut,
    anonymous: model.book.orders.filter((o, i) => o.isOrder && model.customerOf[i] === ANONYMOUS_BUYER)
      .length,
  };
}

function duplicatesOf(model: CrmModel): Report['duplicates'] {
  return model.duplicates.map(({ survivor, other, evidence, isProposed }) => ({
    ids: [model.ids[survivor]!, model.ids[other]!],
    evidence,
    proposed: isProposed,
    keeps: mergePreview(sideOf(model, survivor), sideOf(model, other)).map((entry) => keptOf(entry, model)),
  }));
}

function sideOf(model: CrmModel, i: number): MergeSide {
  return { customer: model.customers[i]!, figures: model.figures[i]! };
}

function keptOf(entry: KeptField, model: CrmModel): ReportKept {
  const { field, kept } = entry;
  const { label, type } = field in crm ? crmFieldOf(field as CrmFieldId) : fieldOf(field as FieldId);
  const isDay = type === 'day' && typeof kept === 'number';
  return {
    ...entry,
    label: label[model.settings.language],
    kept: isDay ? isoOfDay(kept as DayNumber) : kept,
  };
}

function repairsOf(model: CrmModel): readonly ReportRepair[] {
  const { language } = model.settings;
  return model.repairs.map(({ proposal, status, pair }) => ({
    sheet: proposal.sheet,
    row: proposal.row === NO_ROW ? null : proposal.row + 1,
    column: pair === null ? columnName(proposal.column) : null,
    kind: proposal.kind,
    from: cellText(proposal.from, language),
    to: cellText(proposal.to, language),
    evidence: evidenceText(language, proposal.evidence),
    status,
  }));
}

function qualityOf(model: CrmModel): ReportQuality {
  const own = model.mergedInto.filter((into) => into === null).length;
  const { others } = toDoList(model.quality, model.figures, model.mergedInto, 0);
  return {
    columns: model.quality.columns.map((entry) => ({
      ...entry,
      column: columnName(entry.column),
      score: Math.round(100 * entry.score) / 100,
    })),
    rows: { complete: own - others, toDo: others },
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  return values.every((value) => value === null)
    ? null
    : values.reduce<number>((sum, v) => sum + (v ?? 0), 0);
}

function isoOrNull(day: DayNumber | null): string | null {
  return day === null ? null : isoOfDay(day);
}
