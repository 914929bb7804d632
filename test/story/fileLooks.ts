import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellName } from '../../shared/workbook/address';
import { COMMENT, type SheetLooks } from './shopLooks';

type Parts = Record<string, Uint8Array>;

/** The looks of each sheet, read from the parts of the package without the product's own reader. */
export function fileLooks(bytes: Uint8Array): readonly SheetLooks[] {
  const parts = unzipSync(bytes);
  const formats = formatsOf(parts);
  return sheetParts(parts).map(({ name, path }) => {
    const xml = textOf(parts, path);
    const cells: Record<string, unknown> = {};
    for (const [, attributes, inner = ''] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const look = {
        format: formats[Number(attribute(attributes!, 's') ?? 0)] ?? 'General',
        formula: plain(/<f\b[^>]*?>(.*?)<\/f>/s.exec(inner)?.[1]),
      };
      if (look.format !== 'General' || look.formula !== null) cells[attribute(attributes!, 'r')!] = look;
    }
    return { name, cells, columns: columnsOf(xml, formats), comments: commentsOf(parts, path) };
  });
}

/** The package with the shop's comment, as Excel writes one: comments1.xml, and the sheet's relationship to it. */
export function withComment(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const { path } = sheetParts(parts).find(({ name }) => name === COMMENT.sheet)!;
  const relations = relationsPath(path);
  const old = parts[relations] ? textOf(parts, relations) : EMPTY_RELATIONS;
  const put = (name: string, text: string): void => {
    parts[name] = strToU8(text);
  };
  put('xl/comments1.xml', COMMENTS);
  put(
    relations,
    old.replace(
      '</Relationships>',
      `<Relationship Id="rIdComment" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
    ),
  );
  put(
    '[Content_Types].xml',
    textOf(parts, '[Content_Types].xml').replace(
      '</Types>',
      '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
    ),
  );
  return zipSync(parts);
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const COMMENTS = `<?xml version="1.0" encoding="UTF-8"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Lan</author></authors><commentList><comment ref="${cellName(COMMENT.row, COMMENT.column)}" authorId="0"><text><t>${COMMENT.text}</t></text></comment></commentList></comments>`;

function sheetParts(parts: Parts): readonly { readonly name: string; readonly path: string }[] {
  const targets = new Map(
    [...textOf(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target')!.replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  return [...textOf(parts, 'xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => ({
    name: attribute(tag, 'name')!,
    path: targets.get(attribute(tag, 'r:id'))!,
  }));
}

/** The number format of each cell style. */
function formatsOf(parts: Parts): readonly string[] {
  const xml = textOf(parts, 'xl/styles.xml');
  const own = new Map(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'numFmtId'),
      attribute(tag, 'formatCode')!,
    ]),
  );
  const styles = /<cellXfs\b.*?<\/cellXfs>/s.exec(xml)?.[0] ?? '';
  return [...styles.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0';
    return own.get(id) ?? (id === '0' ? 'General' : `built-in ${id}`);
  });
}

/** Each column that is not plain by its number, 1 for A. */
function columnsOf(xml: string, formats: readonly string[]): SheetLooks['columns'] {
  const columns: Record<string, unknown> = {};
  for (const [tag] of xml.matchAll(/<col\b[^>]*>/g)) {
    const look = {
      width: attribute(tag, 'width'),
      hidden: attribute(tag, 'hidden') === '1',
      format: formats[Number(attribute(tag, 'style') ?? 0)],
    };
    for (let at = Number(attribute(tag, 'min')); at <= Number(attribute(tag, 'max')); at++)
      columns[at] = look;
  }
  return columns;
}

function commentsOf(parts: Parts, path: string): string {
  const relations = relationsPath(path);
  if (!parts[relations]) return '';
  const tags = [...textOf(parts, relations).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag);
  const target = tags.filter((tag) => attribute(tag, 'Type')!.endsWith('/comments'))[0];
  return target === undefined ? '' : textOf(parts, attribute(target, 'Target')!.replace('..', 'xl'));
}

function relationsPath(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels');
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

function plain(text: string | undefined): string | null {
  return text === undefined ? null : text.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}

function textOf(parts: Parts, path: string): string {
  return strFromU8(parts[path]!);
}
