import type { Book } from './book';
import { type References, runBatch } from './executor';
import { FAULTS, type FaultCode, isFault } from './faults';
import {
  type Batch,
  type BatchAnswer,
  type Execute,
  type Flavour,
  type OfficeJs,
  officeJs,
} from './officeJs';
import { workbook } from './workbookObject';

/** What one round trip was. */
export interface Trip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Something was to be changed. */
  readonly isWrite: boolean;
  /** Cells were read in bulk: what their bytes need, not a round trip of control. */
  readonly isBlock: boolean;
}

/** An open workbook in an Excel that keeps its limits, counts its round trips and breaks when it is told to. */
export interface ExcelHost {
  readonly book: Book;
  readonly flavour: Flavour;
  readonly excelApi: string;
  readonly library: OfficeJs;
  /** What Excel.run of the library takes to work on this workbook. */
  readonly session: unknown;
  /** Excel.run on this workbook. */
  readonly run: <T>(
    options: { readonly delayForCellEdit?: boolean },
    body: (context: Excel.RequestContext) => Promise<T>,
  ) => Promise<T>;
  /** One batch of an Office.js that runs elsewhere, in a browser. */
  readonly execute: Execute;
  readonly trips: Trip[];
  /** Gaps of the test host and mistakes of the adapter: nothing that an Excel would refuse politely. */
  readonly defects: unknown[];
  /** The next trips, counted from 0: which one breaks, and how. */
  breakAt: Break | null;
  /** Called before each trip: what somebody else does meanwhile. */
  meanwhile: ((trip: number) => void) | null;
}

/** lost: nothing was done; answerLost: done, but nobody hears of it; half: some of its actions were done. */
export interface Break {
  readonly trip: number;
  readonly how: 'lost' | 'answerLost' | 'half';
}

/** What Office.js throws at code that uses it wrongly: reads before a load, objects of another run, too new members. */
const MISTAKES: ReadonlySet<string> = new Set([
  ...['PropertyNotLoaded', 'ValueNotLoaded', 'InvalidObjectPath', 'InvalidRequestContext', 'ApiNotFound'],
  ...['RunMustReturnPromise', 'CannotUpdateReadOnlyProperty', 'NotInsideBatch'],
]);

/** 5 MB in Excel on the web: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const WEB_PAYLOAD = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;

export function excelHost(
  book: Book,
  flavour: Flavour = 'desktop',
  excelApi = '1.17',
  library: OfficeJs = officeJs(flavour, excelApi),
): ExcelHost {
  const references: References = new Map();
  const execute: Execute = (batch, flags) => answer(host, references, batch, flags);
  const session = library.session(execute);
  const host: ExcelHost = {
    ...{ book, flavour, excelApi, library, session, execute, trips: [], defects: [] },
    ...{ breakAt: null, meanwhile: null },
    async run(options, body) {
      try {
        return (await library.Excel.run({ ...options, session } as never, body)) as never;
      } catch (error) {
        if (MISTAKES.has(String((error as { code?: unknown }).code))) host.defects.push(error);
        throw error;
      }
    },
  };
  return host;
}

async function answer(
  host: ExcelHost,
  references: References,
  batch: Batch,
  flags: number,
): Promise<BatchAnswer> {
  // References are given back after a run, beside the work: no trip that anybody waits for.
  if (batch.Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference')) {
    if (batch.Actions.some(({ Name }) => Name === '_RemoveReference'))
      return done(host, references, batch).answer;
  }
  const request = Buffer.byteLength(JSON.stringify(batch));
  const trip = host.trips.length;
  host.meanwhile?.(trip);
  const broken = host.breakAt !== null && trip >= host.breakAt.trip ? host.breakAt : null;
  const isWrite = changesAnything(batch);
  const kind = { isWrite, isBlock: readsCells(batch) };
  host.trips.push({ requestBytes: request, responseBytes: 0, ...kind });
  if (broken !== null && (broken.how === 'lost' || trip > broken.trip)) return failed('GeneralException');
  if (host.flavour === 'web' && request > WEB_PAYLOAD) return failed('RequestPayloadSizeLimitExceeded');
  if (host.book.isEditing) {
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return failed('InvalidOperationInCellEditMode');
    while (host.book.isEditing) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  if (broken?.how === 'half') {
    const part = { ...batch, Actions: batch.Actions.slice(0, Math.ceil(batch.Actions.length / 2)) };
    done(host, references, part);
    return failed('GeneralException');
  }
  const { answer: given, bytes } = done(host, references, batch);
  host.trips[trip] = { requestBytes: request, responseBytes: bytes, ...kind };
  if (broken !== null) return failed('GeneralException');
  if (host.flavour === 'web' && bytes > WEB_PAYLOAD) return failed('ResponsePayloadSizeLimitExceeded');
  return given;
}

function done(
  host: ExcelHost,
  references: References,
  batch: Batch,
): { readonly answer: BatchAnswer; readonly bytes: number } {
  const { results, failure } = runBatch(workbook(host.book), references, batch);
  if (failure && !isFault(failure.error)) {
    host.defects.push(failure.error);
    throw failure.error;
  }
  const error = failure && {
    Code: (failure.error as { code: FaultCode }).code,
    Message: (failure.error as Error).message,
    Location: failure.location,
    ActionIndex: failure.index,
    HttpStatusCode: 400,
  };
  // Text and back, as on the wire: what a batch cannot carry shows here.
  const text = JSON.stringify({ Results: results, ...(error ? { Error: error } : {}) });
  const answer = { ErrorCode: '', ErrorMessage: '', Headers: {}, Body: JSON.parse(text) as object };
  return { answer, bytes: Buffer.byteLength(text) };
}

function failed(code: FaultCode): BatchAnswer {
  return { ErrorCode: code, ErrorMessage: FAULTS[code], HttpStatusCode: 400, Headers: {}, Body: null };
}

function changesAnything({ Actions, ObjectPaths }: Batch): boolean {
  const isChange = (name: string): boolean => !/^(_|Get|Suspend|Select|Activate)/.test(name);
  return (
    Actions.some(({ ActionType, Name }) => ActionType === 4 || (ActionType === 3 && isChange(Name))) ||
    Object.values(ObjectPaths).some((path) => path.ObjectPathType === 3 && isChange(path.Name))
  );
}

function readsCells({ Actions }: Batch): boolean {
  return Actions.some(
    ({ Name, QueryInfo }) => Name === 'GetCellProperties' || QueryInfo?.Select?.includes('values') === true,
  );
}
