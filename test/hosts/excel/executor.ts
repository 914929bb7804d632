import type { ArgumentInfo, Batch, BatchAction, ObjectPath } from './officeJs';
import { isNode, type Node } from './protocol';

/** What a batch gave: results of the actions that ran, and the one that failed, if any. */
export interface Ran {
  readonly results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly failure: { readonly index: number; readonly location: string; readonly error: unknown } | null;
}

/** Objects that Office.js keeps over batches by reference (ranges). */
export type References = Map<string, Node>;

/**
 * Runs the actions of a batch in order on the objects behind its paths. As in Excel, what ran before a failure
 * stays done.
 */
export function runBatch(root: Node, references: References, batch: Batch): Ran {
  batches++;
  const objects = new Map<number, Node | null>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const running: Running = { root, references, batch, objects };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: runAction(running, action) });
    } catch (error) {
      return { results, failure: { index, location: locationOf(running, action), error } };
    }
  }
  return { results, failure: null };
}

interface Running {
  readonly root: Node;
  readonly references: References;
  readonly batch: Batch;
  readonly objects: Map<number, Node | null>;
}

function runAction(running: Running, action: BatchAction): unknown {
  if (action.ActionType === 5) return null;
  const node = objectAt(running, action.ObjectPathId);
  if (action.ActionType === 1) return node === null ? null : identityOf(running, node, action.ObjectPathId);
  if (node === null) {
    if (action.ActionType === 2 || action.Name === '_KeepReference') return null;
    throw new Error(`${action.Name} is asked of a null object`);
  }
  node.type.spec.check?.(node.target);
  if (action.ActionType === 2) return query(node, action.QueryInfo?.Select ?? []);
  const args = argumentsOf(running, action.ArgumentInfo);
  if (action.ActionType === 3) return callMethod(running, node, action, args);
  if (action.ActionType === 4) return member(node, node.type.spec.write, action.Name)(node.target, args[0]);
  throw new Error(`no action of type ${action.ActionType}`);
}

function callMethod(running: Running, node: Node, action: BatchAction, args: readonly unknown[]): unknown {
  if (action.Name === '_KeepReference') {
    running.references.set(referenceOf(action.ObjectPathId), node);
    return null;
  }
  if (action.Name === '_RemoveReference') {
    running.references.delete(String(args[0]));
    return null;
  }
  return member(node, node.type.spec.call, action.Name)(node.target, args) ?? null;
}

function objectAt(running: Running, id: number): Node | null {
  const known = running.objects.get(id);
  if (known !== undefined) return known;
  const path = running.batch.ObjectPaths[id];
  if (!path) throw new Error(`the batch has no path ${id}`);
  const made = resolve(running, path);
  running.objects.set(id, made);
  return made;
}

function resolve(running: Running, path: ObjectPath): Node | null {
  if (path.ObjectPathType === 1) return running.root;
  if (path.ObjectPathType === 7) return null;
  if (path.ObjectPathType === 6) {
    const kept = running.references.get(path.Name);
    if (!kept) throw new Error(`no object is kept as ${path.Name}`);
    return kept;
  }
  const parent = objectAt(running, path.ParentObjectPathId!);
  if (parent === null) return null;
  parent.type.spec.check?.(parent.target);
  const args = argumentsOf(running, path.ArgumentInfo);
  if (path.ObjectPathType === 4) return member(parent, parent.type.spec.open, path.Name)(parent.target);
  if (path.ObjectPathType === 5) {
    if (!parent.type.spec.at) throw new Error(`${parent.type.name} has no items by key`);
    return parent.type.spec.at(parent.target, args[0]);
  }
  const result = member(parent, parent.type.spec.call, path.Name)(parent.target, args);
  if (result !== null && !isNode(result)) throw new Error(`${path.Name} gives no object`);
  return result;
}

function argumentsOf(running: Running, info: ArgumentInfo | undefined): readonly unknown[] {
  const paths = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, i) => withObjects(running, argument, paths[i]));
}

/** Objects stand in arguments, also inside of them, as the number of their path. */
function withObjects(running: Running, argument: unknown, path: unknown): unknown {
  if (typeof path === 'number' && path > 0) return objectAt(running, path);
  if (Array.isArray(path) && Array.isArray(argument)) {
    return argument.map((entry, i) => withObjects(running, entry, path[i]));
  }
  return argument;
}

function member<F>(node: Node, members: Readonly<Record<string, F>> | undefined, name: string): F {
  const found = members && Object.hasOwn(members, name) ? members[name] : undefined;
  if (found === undefined) throw new Error(`the test host has no ${node.type.name}.${name}`);
  return found;
}

function identityOf(running: Running, node: Node, path: number): unknown {
  const reference = referenceOf(path);
  const kept = running.references.get(reference) === node ? { _ReferenceId: reference } : {};
  return { ...(node.type.spec.id?.(node.target) ?? {}), ...kept };
}

/** Paths are numbered anew by every request context, so a reference is named by its batch too. */
let batches = 0;

function referenceOf(path: number): string {
  return `${batches}.${path}`;
}

/** `values`, `protection/protected`: nested as the client takes it. Without a list: all plain properties. */
function query(node: Node, select: readonly string[]): unknown {
  const { items, id, read } = node.type.spec;
  const identity = id?.(node.target) ?? {};
  if (items) {
    return {
      ...identity,
      ...scalars(node, select),
      _Items: items(node.target).map((item) => query(item, select)),
    };
  }
  const paths = select.length === 0 || select.includes('*') ? Object.keys(read ?? {}).map(camel) : select;
  return { ...identity, ...nested(node, paths) };
}

/** A collection has properties of its own beside its items: Count. */
function scalars(node: Node, select: readonly string[]): object {
  const own = select.filter(
    (path) => node.type.spec.read && Object.hasOwn(node.type.spec.read, pascal(path)),
  );
  return nested(node, own);
}

function nested(node: Node, paths: readonly string[]): object {
  const found: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    if (slash === -1) {
      const name = pascal(path);
      if (node.type.spec.open && Object.hasOwn(node.type.spec.open, name)) deeper.set(name, []);
      else found[name] = member(node, node.type.spec.read, name)(node.target);
    } else {
      const name = pascal(path.slice(0, slash));
      deeper.set(name, [...(deeper.get(name) ?? []), path.slice(slash + 1).replace(/^items\//, '')]);
    }
  }
  for (const [name, rest] of deeper) {
    const inner = member(node, node.type.spec.open, name)(node.target);
    found[name] = inner === null ? null : query(inner, rest);
  }
  return found;
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function locationOf(running: Running, action: BatchAction): string {
  const node = running.objects.get(action.ObjectPathId);
  const name = action.Name === '' ? '' : `.${camel(action.Name)}`;
  return `${node?.type.name ?? 'Workbook'}${name}`;
}
