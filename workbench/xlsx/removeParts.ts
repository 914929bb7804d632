import { relationshipsPart, resolveTarget } from './package';
import { hasPart, type PartStore, removePart, removeRelationships, storedRelationships } from './partStore';
import type { XlsxSheet } from './readXlsx';

/** Takes a sheet's part away with all parts that only it leads to (drawings, charts, comments, tables). */
export function removeSheetParts(store: PartStore, workbook: string, sheet: XlsxSheet): void {
  removeRelationships(store, workbook, new Set([sheet.relId]));
  removeOwned(store, sheet.part);
}

/** Takes a part away that the workbook leads to, and its relationship. */
export function removePackagePart(
  store: PartStore,
  workbook: string,
  relation: { readonly id: string; readonly target: string },
): void {
  removeRelationships(store, workbook, new Set([relation.id]));
  removePart(store, relation.target);
}

function removeOwned(store: PartStore, part: string): void {
  const targets = targetsOf(store, part);
  removePart(store, part);
  for (const target of targets)
    if (hasPart(store, target) && !isTarget(store, target)) removeOwned(store, target);
}

function targetsOf(store: PartStore, part: string): readonly string[] {
  const inside = storedRelationships(store, part).filter((rel) => rel.target !== '');
  return inside.map((rel) => resolveTarget(decodeURI(rel.target), part));
}

/** Whether any part that is left leads to this one. */
function isTarget(store: PartStore, part: string): boolean {
  const wanted = part.toLowerCase();
  return store.pkg.archive.entries.some(
    ({ name }) =>
      hasPart(store, name) &&
      hasPart(store, relationshipsPart(name)) &&
      targetsOf(store, name).some((target) => target.toLowerCase() === wanted),
  );
}
