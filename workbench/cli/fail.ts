/** A sentence for the user and the exit code that goes with it: 1 the input can't be used, 2 wrong usage. */
export interface CliFailure extends Error {
  readonly exitCode: 1 | 2;
}

export function fail(exitCode: 1 | 2, sentence: string): CliFailure {
  return Object.assign(new Error(sentence), { exitCode });
}

export function isCliFailure(error: unknown): error is CliFailure {
  return error instanceof Error && 'exitCode' in error;
}
