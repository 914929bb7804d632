import { known, remember, strict } from './strict';
import type { World } from './world';

/**
 * Builders are not counted as calls: nothing goes to the service before a rule is set. Longer than 200 lines because
 * all builders stand together.
 */
export interface RuleState {
  readonly type: string;
  readonly args: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly help: string | null;
}

type DataValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** https://developers.google.com/apps-script/reference/spreadsheet/data-validation-builder */
export function newDataValidation(world: World): DataValidationBuilder {
  let state: RuleState = { type: '', args: [], allowInvalid: true, help: null };
  const mismatch = (method: string, what: string): Error =>
    world.meter.exception(
      `The parameters (${what}) don't match the method signature for SpreadsheetApp.DataValidationBuilder.${method}.`,
    );
  const set = (type: string, ...args: readonly unknown[]): DataValidationBuilder => {
    state = { ...state, type, args };
    return self;
  };
  const self: DataValidationBuilder = strict<DataValidationBuilder>()('DataValidationBuilder', {
    requireValueInList(values: unknown, showDropdown?: unknown) {
      if (!Array.isArray(values) || values.some((value) => typeof value !== 'string')) {
        throw mismatch('requireValueInList', 'Object');
      }
      return set('VALUE_IN_LIST', [...values], showDropdown ?? true);
    },
    requireValueInRange(range: unknown, showDropdown?: unknown) {
      return set('VALUE_IN_RANGE', known<object>(range), showDropdown ?? true);
    },
    requireDate(...args: readonly unknown[]) {
      if (args.length > 0) throw mismatch('requireDate', 'String');
      return set('DATE_IS_VALID_DATE');
    },
    requireNumberBetween(start: unknown, end: unknown) {
      if (typeof start !== 'number' || typeof end !== 'number')
        throw mismatch('requireNumberBetween', 'String,String');
      return set('NUMBER_BETWEEN', start, end);
    },
    setAllowInvalid(allow: unknown) {
      if (typeof allow !== 'boolean') throw mismatch('setAllowInvalid', 'String');
      state = { ...state, allowInvalid: allow };
      return self;
    },
    setHelpText(help: unknown) {
      if (typeof help !== 'string') throw mismatch('setHelpText', 'null');
      state = { ...state, help };
      return self;
    },
    build() {
      if (state.type === '') throw world.meter.exception('A data validation rule needs a criterion.');
      return remember(strict<DataValidation>()('DataValidation', {}), state);
    },
  });
  return self;
}

export interface ConditionalState {
  readonly ranges: readonly unknown[];
  readonly condition: string;
  readonly args: readonly unknown[];
  readonly look: Readonly<Record<string, unknown>>;
}

type ConditionalBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type ConditionalRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** https://developers.google.com/apps-script/reference/spreadsheet/conditional-format-rule-builder */
export function newConditionalFormatRule(world: World): ConditionalBuilder {
  let state: ConditionalState = { ranges: [], condition: '', args: [], look: {} };
  const when = (condition: string, ...args: readonly unknown[]): ConditionalBuilder => {
    state = { ...state, condition, args };
    return self;
  };
  const look = (key: string, value: unknown): ConditionalBuilder => {
    state = { ...state, look: { ...state.look, [key]: value } };
    return self;
  };
  const self: ConditionalBuilder = strict<ConditionalBuilder>()('ConditionalFormatRuleBuilder', {
    setRanges(ranges: readonly object[]) {
      for (const range of ranges) known(range);
      state = { ...state, ranges: [...ranges] };
      return self;
    },
    whenTextEqualTo: (text: string) => when('TEXT_EQ', text),
    whenNumberLessThan: (limit: number) => when('NUMBER_LESS', limit),
    setBackground: (color: string | null) => look('background', color),
    setFontColor: (color: string | null) => look('fontColor', color),
    setGradientMinpoint: (color: string) => look('min', color),
    setGradientMaxpoint: (color: string) => look('max', color),
    build() {
      const isGradient = 'min' in state.look && 'max' in state.look;
      if (state.ranges.length === 0) {
        throw world.meter.exception('A conditional format rule must have at least one range.');
      }
      if (isGradient === (state.condition !== '')) {
        throw world.meter.exception('A conditional format rule must have a boolean or a gradient condition.');
      }
      return conditionalRule(state);
    },
  });
  return self;
}

export function conditionalRule(state: ConditionalState): ConditionalRule {
  return remember(
    strict<ConditionalRule>()('ConditionalFormatRule', { getRanges: () => [...state.ranges] }),
    state,
  );
}

export interface ChartState {
  readonly type: string;
  readonly ranges: readonly unknown[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: readonly number[];
}

type ChartBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** https://developers.google.com/apps-script/reference/spreadsheet/embedded-chart-builder */
export function newChart(world: World): ChartBuilder {
  let state: ChartState = { type: '', ranges: [], options: {}, position: [] };
  const self: ChartBuilder = strict<ChartBuilder>()('EmbeddedChartBuilder', {
    setChartType(type: unknown) {
      if (typeof type !== 'string') throw new TypeError('setChartType requires a ChartType');
      state = { ...state, type };
      return self;
    },
    addRange(range: object) {
      state = { ...state, ranges: [...state.ranges, known(range)] };
      return self;
    },
    setNumHeaders: () => self,
    setOption(option: string, value: unknown) {
      state = { ...state, options: { ...state.options, [option]: value } };
      return self;
    },
    setPosition(row: number, column: number, x: number, y: number) {
      if (row < 1 || column < 1) throw world.meter.exception('The anchor of a chart must be in the sheet.');
      state = { ...state, position: [row, column, x, y] };
      return self;
    },
    build() {
      if (state.type === '' || state.ranges.length === 0 || state.position.length === 0) {
        throw world.meter.exception('The chart needs a type, a range and a position.');
      }
      return chartHandle(state);
    },
  });
  return self;
}

export function chartHandle(state: ChartState): Chart {
  return remember(strict<Chart>()('EmbeddedChart', { getChartId: () => 1 }), state);
}

type FilterCriteriaBuilder = GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder;

export function newFilterCriteria(): FilterCriteriaBuilder {
  let text: string | null = null;
  const self: FilterCriteriaBuilder = strict<FilterCriteriaBuilder>()('FilterCriteriaBuilder', {
    whenTextEqualTo(wanted: string) {
      text = wanted;
      return self;
    },
    build: () =>
      remember(strict<GoogleAppsScript.Spreadsheet.FilterCriteria>()('FilterCriteria', {}), { text }),
  });
  return self;
}

export interface TextStyleState {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
}

type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

export function newTextStyle(): TextStyleBuilder {
  let state: TextStyleState = {};
  const set = (change: TextStyleState): TextStyleBuilder => {
    state = { ...state, ...change };
    return self;
  };
  const self: TextStyleBuilder = strict<TextStyleBuilder>()('TextStyleBuilder', {
    setBold: (bold: boolean) => set({ bold }),
    setItalic: (italic: boolean) => set({ italic }),
    setFontSize: (size: number) => set({ size }),
    setForegroundColor: (color: string) => set({ color }),
    build: () => remember(strict<GoogleAppsScript.Spreadsheet.TextStyle>()('TextStyle', {}), state),
  });
  return self;
}
