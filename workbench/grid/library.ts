import type * as library from '@odoo/o-spreadsheet';

/**
 * The grid: @odoo/o-spreadsheet (LGPL-3), which is never bundled: the page loads its script as published and hands
 * over the global, tests require the package.
 */
export type GridLibrary = typeof library;
export type GridModel = library.Model;
export type GridStyle = library.Style;
export type GridLocale = library.Locale;
export type SheetData = library.SheetData;
export type WorkbookData = library.WorkbookData;
export type ConditionalFormatRule = library.ConditionalFormatRule;
export type DataValidationCriterion = library.DataValidationCriterion;
export type GridChart =
  | library.ChartTypeDefinition<'bar', string>
  | library.ChartTypeDefinition<'line', string>;
