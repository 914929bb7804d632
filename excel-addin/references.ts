import { type Rect, rectOfName } from '../shared/workbook/address';
import type { DefinedName } from '../shared/workbook/snapshot';

/** The rectangle of an address as Excel gives it: `Sheet1!B2:D9`, `'My sheet'!A1`, `A:A`, `3:3`. */
export function rectOfAddress(address: string): Rect {
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const rect = rectOfName(local) ?? wholeLines(local);
  if (rect === null) throw new Error(`rectOfAddress requires an address, not ${address}`);
  return rect;
}

function wholeLines(address: string): Rect | null {
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address);
  if (columns) return rectOfName(`${columns[1]}1:${columns[2]}1048576`);
  const rows = /^(\d+):(\d+)$/.exec(address);
  return rows ? rectOfName(`A${rows[1]}:XFD${rows[2]}`) : null;
}

/** What a name's formula points to, where that is one cell or rectangle of a sheet: `='My sheet'!$A$1:$B$2`. */
function refOfFormula(formula: string): { readonly sheet: string; readonly rect: Rect } | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  if (!match) return null;
  const rect = rectOfName(match[3]!);
  if (rect === null) return null;
  return { sheet: match[1]?.replace(/''/g, "'") ?? match[2]!, rect };
}

/** The names of the workbook that point to one cell or rectangle; those of a single sheet (copies have some) are left out. */
export function refsOf(items: readonly Excel.NamedItem[]): readonly DefinedName[] {
  return items.flatMap(({ name, formula, scope }): readonly DefinedName[] => {
    const ref = scope === 'Workbook' ? refOfFormula(String(formula)) : null;
    return ref === null ? [] : [{ name, ...ref }];
  });
}
