/**
 * How the objects of the host are told to the executor. A type lists what may be read, set, opened and called,
 * by the names that travel in a batch (PascalCase); anything that is not listed throws, so the adapter can use
 * nothing that the test host does not have.
 */
export interface HostType {
  readonly name: string;
  readonly spec: Spec<unknown>;
}

export interface Spec<T> {
  readonly read?: Readonly<Record<string, (target: T) => unknown>>;
  readonly write?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  /** Properties that are objects. */
  readonly open?: Readonly<Record<string, (target: T) => Node | null>>;
  /** Methods: an object, null for a null object, or plain data. */
  readonly call?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  readonly items?: (target: T) => readonly Node[];
  readonly at?: (target: T, key: unknown) => Node;
  /** What finds the object again in a later batch, with its name: Id, _Id. */
  readonly id?: (target: T) => Readonly<Record<string, string>>;
  /** Throws where the object is no more. */
  readonly check?: (target: T) => void;
}

export interface Node {
  readonly isNode: true;
  readonly type: HostType;
  readonly target: unknown;
}

export function hostType<T>(name: string, spec: Spec<T>): (target: T) => Node {
  const type: HostType = { name, spec: spec as unknown as Spec<unknown> };
  return (target) => ({ isNode: true, type, target });
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'isNode' in value;
}
