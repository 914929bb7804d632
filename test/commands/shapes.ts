import { expect } from '@jest/globals';
import { reportOf } from '../../shared/commands/report';
import type { Report } from '../../shared/commands/reportTypes';
import { planUpdate } from '../../shared/commands/update';
import type { ModelRequest } from '../../shared/crm/buildModel';
import { type Cell, isDateCell } from '../../shared/workbook/cell';
import {
  type MemoryWorkbook,
  memorySheet,
  memoryWorkbook,
  snapshotOfMemory,
} from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { REQUEST, update } from './shop';

export type Rows = readonly (readonly Cell[])[];

/** A workbook of these sheets; date cells get a format that shows them as dates. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): MemoryWorkbook {
  const workbook = memoryWorkbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = memorySheet(name, rows);
    rows.forEach((row, r) => {
      if (row.some(isDateCell))
        sheet.formats[r] = row.map((cell) => (isDateCell(cell) ? { numberFormat: 'dd/mm/yyyy' } : undefined));
    });
    workbook.sheets.push(sheet);
  }
  return workbook;
}

/**
 * Converts, and holds what must hold for every shape: no cell of the user's is changed, and converting again
 * plans nothing.
 */
export function converted(
  sheets: Readonly<Record<string, Rows>>,
  request: Partial<ModelRequest> = {},
): Report {
  const workbook = workbookOf(sheets);
  const before = snapshotOfMemory(workbook);
  const plan = update(workbook, request);
  expect(plan.isRefused).toBe(false);
  const after = snapshotOfMemory(workbook);
  for (const sheet of before.sheets) {
    const now = sheetOf(after, sheet.name)!;
    const own = now.values
      .slice(0, sheet.values.length)
      .map((row) => row.slice(0, sheet.values[0]?.length ?? 0));
    expect(own).toEqual(sheet.values);
  }
  expect(planUpdate(after, 'convert', { ...REQUEST, ...request }).changeSet.changes).toEqual([]);
  return reportOf(plan);
}

/** `name: orders, revenue` of every customer, by name. */
export function buyers(report: Report): Readonly<Record<string, readonly [number, number | null]>> {
  return Object.fromEntries(
    report.customers.map(
      ({ name, phone, orders, revenue }) => [name ?? phone ?? '', [orders, revenue]] as const,
    ),
  );
}

export function codes(report: Report): readonly string[] {
  return report.findings.map(({ code }) => code);
}

export function messageOf(report: Report, code: string): string {
  return report.findings.find((entry) => entry.code === code)?.message ?? `no finding ${code}`;
}

export function roles(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(report.tables.map(({ sheet, role }) => [sheet, role]));
}
