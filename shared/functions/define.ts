import type { Language } from '../messages';
import type { Failure } from '../metrics/failure';
import type { DayNumber } from '../model/day';
import type { Cell, DateCell } from '../workbook/cell';
import type { Fault } from './calling/fault';
import type { Block } from './calling/lists';
import type { Options } from './calling/options';

/**
 * What an argument holds. money, number and share (0..1) read text numbers too; date reads serials, date cells
 * and text; id is a customer's code; score is an answer on a scale; cell is taken as it stands.
 */
export type Kind = 'number' | 'money' | 'share' | 'date' | 'id' | 'text' | 'score' | 'cell' | 'options';

/**
 * each: one value, or a range that is answered cell by cell in its own shape; one: a single value for the whole
 * call; list: a column (or row) of values; block: a table.
 */
export type Shape = 'each' | 'one' | 'list' | 'block';

/** An argument of a function, under the name that the cell shows. */
export interface Param {
  readonly kind: Kind;
  readonly shape: Shape;
  readonly optional?: true;
  /** Bounds of numbers, both included; shares are 0..1 without them. */
  readonly min?: number;
  readonly max?: number;
  readonly whole?: true;
  /** Lists of one group have one row for each thing; all lists are one group where nothing is said. */
  readonly group?: string;
  /** The words that a text may be. */
  readonly choices?: readonly string[];
  /** The own words of `options`, beside en, vi and noheader. */
  readonly allows?: readonly string[];
}

export type Params = Readonly<Record<string, Param>>;

type ValueOf<P extends Param> = P['kind'] extends 'number' | 'money' | 'share'
  ? number
  : P['kind'] extends 'date'
    ? DayNumber
    : P['kind'] extends 'id' | 'score'
      ? string | number
      : P['kind'] extends 'cell'
        ? Cell
        : P extends { readonly choices: readonly (infer C)[] }
          ? C
          : string;

type ArgOf<P extends Param> = P['kind'] extends 'options'
  ? Options
  : P['shape'] extends 'list'
    ? readonly (ValueOf<P> | null)[]
    : P['shape'] extends 'block'
      ? Block<ValueOf<P>>
      : ValueOf<P>;

/** What `run` gets: one entry an argument; undefined only where an optional one was left out. */
export type Args<Ps extends Params> = {
  readonly [Name in keyof Ps]:
    | ArgOf<Ps[Name]>
    | (Ps[Name] extends { readonly optional: true }
        ? Ps[Name]['kind'] extends 'options'
          ? never
          : undefined
        : never);
};

/** One cell of an answer before it goes to a host. */
export type Outcome = string | number | boolean | null | DateCell | Failure | Fault;

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Outcome[])[];
}

/** each: one outcome for each cell; cell: one; row: a row of them; column: one for each row of the lists; table. */
export type Answers = 'each' | 'cell' | 'row' | 'column' | 'table';

type RunOf<A extends Answers> = A extends 'each' | 'cell'
  ? Outcome
  : A extends 'table'
    ? Table | Failure | Fault
    : readonly Outcome[] | Failure | Fault | (A extends 'row' ? Outcome : never);

/** Who asks: the language of words in the answer. */
export interface Asked {
  readonly language: Language;
}

export interface FunctionRecord<Ps extends Params = Params, A extends Answers = Answers> {
  /** As it is typed in a cell, the same on both hosts; never changed once released. */
  readonly name: string;
  /** In order; new ones are optional and come last. */
  readonly params: Ps;
  readonly answers: A;
  readonly run: (args: Args<Ps>, asked: Asked) => RunOf<A>;
}

/**
 * One custom function: everything that a host needs to call it. The types of `run`'s arguments follow from
 * `params`. Beside it, its file exports `text`, which the core does not carry: see functionText.ts.
 */
export function defineFunction<const Ps extends Params, A extends Answers>(
  record: FunctionRecord<Ps, A>,
): FunctionRecord<Ps, A> {
  return record;
}

/** A record whatever its arguments are, as the registry holds it. */
export interface AnyFunction {
  readonly name: string;
  readonly params: Params;
  readonly answers: Answers;
  readonly run: (args: never, asked: Asked) => Outcome | readonly Outcome[] | Table;
}
