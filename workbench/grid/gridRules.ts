import { quotedSheet, type Rect, rectName } from '../../shared/workbook/address';
import type { ChartSpec, ConditionalRule, ValidationRule } from '../../shared/workbook/changeSet';
import { hashText } from '../../shared/workbook/fingerprint';
import type { ConditionalFormatRule, DataValidationCriterion, GridChart } from './library';

/** A rule of ours has the id of what it says, so that rules that stayed the same are left alone. */
export function ruleId(sheet: string, rule: unknown): string {
  return `so-khach-${hashText(sheet + JSON.stringify(rule))}`;
}

export function gridCriterion(rule: ValidationRule): DataValidationCriterion {
  switch (rule.type) {
    case 'list':
      return { type: 'isValueInList', values: [...rule.values], displayStyle: 'arrow' };
    case 'listFrom':
      return { type: 'isValueInRange', values: [rangeName(rule.sheet, rule.rect)], displayStyle: 'arrow' };
    case 'date':
      return { type: 'dateIsValid', values: [] };
    case 'number':
      return { type: 'isBetween', values: [String(rule.min), String(rule.max)] };
  }
}

export function isBlocking(rule: ValidationRule): boolean {
  return 'strict' in rule && rule.strict;
}

export function gridConditional(rule: ConditionalRule): ConditionalFormatRule {
  switch (rule.type) {
    case 'textEquals':
      return { type: 'CellIsRule', operator: 'isEqual', values: [rule.text], style: styleOf(rule) };
    case 'numberBelow':
      return {
        type: 'CellIsRule',
        operator: 'isLessThan',
        values: [String(rule.limit)],
        style: styleOf(rule),
      };
    case 'colorScale':
      return {
        type: 'ColorScaleRule',
        minimum: { type: 'value', color: colorNumber(rule.low) },
        maximum: { type: 'value', color: colorNumber(rule.high) },
      };
    case 'dataBar':
      return { type: 'DataBarRule', color: colorNumber(rule.color) };
  }
}

/** Labels and series as ranges; names of series are told beside, for no cell holds them. */
export function gridChart(chart: ChartSpec): GridChart {
  const styles = chart.series.map(({ name }, i) => [`series${i}`, { label: name }] as const);
  const common = {
    title: { text: chart.title },
    dataSource: {
      type: 'range',
      dataSets: chart.series.map(({ sheet, rect }, i) => ({
        dataSetId: `series${i}`,
        dataRange: rangeName(sheet, rect),
      })),
      dataSetsHaveTitle: false,
      labelRange: rangeName(chart.labels.sheet, chart.labels.rect),
    },
    dataSetStyles: Object.fromEntries(styles),
    legendPosition: chart.series.length > 1 ? 'bottom' : 'none',
    stacked: false,
    humanize: false,
  } as const;
  return chart.type === 'line'
    ? { ...common, type: 'line', labelsAsText: true, cumulative: false }
    : { ...common, type: 'bar', horizontal: chart.type === 'bar' };
}

function styleOf(rule: { readonly fill: string; readonly color: string }): {
  fillColor: string;
  textColor: string;
} {
  return { fillColor: rule.fill, textColor: rule.color };
}

function rangeName(sheet: string, rect: Rect): string {
  return `${quotedSheet(sheet)}!${rectName(rect)}`;
}

function colorNumber(color: string): number {
  return Number.parseInt(color.slice(1), 16);
}
