import { without } from './areas';
import { fault } from './faults';
import { hostType, type Node } from './protocol';
import { editable, type RangeTarget } from './rangeObject';

/** Range.dataValidation: the rule of the whole range, put over whatever was there. */
export const validation: (target: RangeTarget) => Node = hostType<RangeTarget>('DataValidation', {
  read: {
    Rule: (target) => ruleOf(target)?.rule ?? {},
    Type: (target) => {
      const [kind] = Object.keys(ruleOf(target)?.rule ?? {});
      return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
    },
  },
  write: {
    Rule: (target, value) => {
      const rule = checked(value);
      clear(target);
      target.sheet.validations.push({ rect: target.rect, rule, prompt: null, errorAlert: null });
    },
    Prompt: (target, value) => {
      const { message, title } = value as { message: string; title: string };
      if (message.length > 255 || title.length > 32) throw fault('InvalidArgument');
      existing(target).prompt = value;
    },
    ErrorAlert: (target, value) => {
      existing(target).errorAlert = value;
    },
  },
  call: { Clear: clear },
});

function ruleOf({ sheet, rect }: RangeTarget): RangeTarget['sheet']['validations'][number] | undefined {
  return sheet.validations.find((entry) => entry.rect.row <= rect.row && sameRect(entry.rect, rect));
}

function existing(target: RangeTarget): RangeTarget['sheet']['validations'][number] {
  const found = ruleOf(target);
  if (!found) throw fault('InvalidArgument');
  return found;
}

function sameRect(a: RangeTarget['rect'], b: RangeTarget['rect']): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Rules end where another begins. */
function clear(target: RangeTarget): void {
  const { sheet, rect } = editable(target);
  sheet.validations = sheet.validations.flatMap((entry) =>
    without(entry.rect, rect).map((part) => ({ ...entry, rect: part })),
  );
}

/** One kind of rule; a list in the rule itself takes 255 characters. */
function checked(value: unknown): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value as object);
  const [kind, rule] = entries[0] ?? [];
  if (entries.length !== 1 || !['list', 'date', 'decimal', 'wholeNumber', 'custom'].includes(kind!)) {
    throw fault('InvalidArgument');
  }
  if (kind === 'list') {
    const { source } = rule as { source: unknown };
    if (typeof source !== 'string' || source === '') throw fault('InvalidArgument');
    if (!source.startsWith('=') && source.length > 255) throw fault('InvalidArgument');
  } else if ((rule as { formula1?: unknown }).formula1 === undefined) throw fault('InvalidArgument');
  return value as Readonly<Record<string, unknown>>;
}
