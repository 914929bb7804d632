import { aliveGrid } from '../../clv/aliveGrid';
import { messagesIn } from '../../messages';
import type { Cell } from '../../workbook/cell';
import type { CrmModel } from '../model';
import { modelParameters, nameOfModel } from '../modelFacts';
import { MOST_WEEKS } from '../modelTest';
import { type Predicted, significant } from '../predicted';

/** Tables of the model's sheet as columns, header first. Their size never changes: charts keep their ranges. */
export type Columns = readonly (readonly Cell[])[];

export const WEEK_ROWS = MOST_WEEKS;
export const DECILES = 10;
export const COMPARED_ROWS = 4;
export const PARAMETER_ROWS = 8;
export const GRID_PURCHASES = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20] as const;
export const GRID_DAYS = [7, 14, 30, 45, 60, 90, 120, 180, 270, 365] as const;

/** Cumulative purchases after each week: week, actual, expected. */
export function weekColumns(model: CrmModel, { test }: Predicted): Columns {
  const { tables } = messagesIn(model.settings.language).modelCard;
  const weeks = test?.result.weeks ?? [];
  return [
    [
      tables.week,
      ...sized(
        weeks.map(({ week }) => week),
        WEEK_ROWS,
      ),
    ],
    [
      tables.actual,
      ...sized(
        weeks.map(({ actual }) => actual),
        WEEK_ROWS,
      ),
    ],
    [
      tables.expected,
      ...sized(
        weeks.map(({ expected }) => significant(expected)),
        WEEK_ROWS,
      ),
    ],
  ];
}

/** Purchases of each tenth of the customers: group, actual, expected. */
export function decileColumns(model: CrmModel, { test }: Predicted): Columns {
  const { tables } = messagesIn(model.settings.language).modelCard;
  const groups = test?.result.deciles ?? [];
  return [
    [tables.group, ...Array.from({ length: DECILES }, (_, i) => i + 1)],
    [
      tables.actual,
      ...sized(
        groups.map(({ actual }) => actual),
        DECILES,
      ),
    ],
    [
      tables.expected,
      ...sized(
        groups.map(({ expected }) => significant(expected)),
        DECILES,
      ),
    ],
  ];
}

/** P(alive) by purchase days (rows) and days since the last (columns), for customers known as long as the oldest. */
export function gridColumns(model: CrmModel, { prediction }: Predicted): Columns {
  const { tables } = messagesIn(model.settings.language).modelCard;
  const grid =
    prediction && aliveGrid(prediction.choice.model, GRID_PURCHASES, GRID_DAYS, longestAge(prediction));
  const cell = (row: number, column: number): Cell => {
    const alive = grid?.[row]?.[column] ?? null;
    return alive === null ? null : Number(alive.toFixed(4));
  };
  return [
    [tables.gridCorner, ...GRID_PURCHASES],
    ...GRID_DAYS.map((days, column): readonly Cell[] => [
      days,
      ...GRID_PURCHASES.map((_, row) => cell(row, column)),
    ]),
  ];
}

export function longestAge({ history }: NonNullable<Predicted['prediction']>): number {
  return history.age.reduce((most, age) => Math.max(most, age), 0);
}

/** The models tried, MBG/CNBD-k by its best k: name, gain in log-likelihood, a tick for the chosen one. */
export function comparedColumns(model: CrmModel, { prediction }: Predicted): Columns {
  const { tables } = messagesIn(model.settings.language).modelCard;
  const gains = [...(prediction?.choice.gains ?? [])].sort((a, b) => b.gain - a.gain);
  const best = gains.filter((one, i) => gains.findIndex(({ id }) => id === one.id) === i);
  const chosen = prediction?.choice.model.id;
  return [
    [
      tables.compared,
      ...sized(
        best.map(({ id, regularity }) => nameOfModel(id, regularity)),
        COMPARED_ROWS,
      ),
    ],
    [
      tables.gain,
      ...sized(
        best.map(({ gain }) => Number(gain.toFixed(1))),
        COMPARED_ROWS,
      ),
    ],
    [
      '',
      ...sized(
        best.map(({ id }) => (id === chosen ? '✓' : null)),
        COMPARED_ROWS,
      ),
    ],
  ];
}

/** Letter, value, and past the gap between the tables its meaning. */
export function parameterColumns(model: CrmModel, predicted: Predicted): Columns {
  const { tables, parameters } = messagesIn(model.settings.language).modelCard;
  const { value } = messagesIn(model.settings.language).crm.headers.overview;
  const rows = modelParameters(predicted);
  const meanings: Readonly<Record<string, string>> = parameters;
  return [
    [
      tables.parameter,
      ...sized(
        rows.map(([letter]) => letter),
        PARAMETER_ROWS,
      ),
    ],
    [
      value,
      ...sized(
        rows.map(([, number]) => significant(number)),
        PARAMETER_ROWS,
      ),
    ],
    sized([], PARAMETER_ROWS + 1),
    [
      null,
      ...sized(
        rows.map(([letter]) => meanings[letter] ?? null),
        PARAMETER_ROWS,
      ),
    ],
  ];
}

function sized(cells: readonly Cell[], rows: number): readonly Cell[] {
  return Array.from({ length: rows }, (_, i) => cells[i] ?? null);
}
