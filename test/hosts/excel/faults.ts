/**
 * What Excel answers when it refuses: codes and sentences of
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export const FAULTS = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperationInCellEditMode:
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys or by selecting another cell, and then try again.",
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
} as const;

export type FaultCode = keyof typeof FAULTS;

/** A refusal of the host inside a batch; anything else that is thrown there is a gap of this test host. */
export interface HostFault extends Error {
  readonly code: FaultCode;
}

export function fault(code: FaultCode, message: string = FAULTS[code]): HostFault {
  return Object.assign(new Error(message), { code });
}

export function isFault(error: unknown): error is HostFault {
  return error instanceof Error && 'code' in error && String(error.code) in FAULTS;
}

/** The live text for a block of another shape than its range (office-js issue 1025). */
export const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
