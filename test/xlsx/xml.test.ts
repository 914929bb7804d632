import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excelText } from '../../workbench/xlsx/excelText';
import { rawText } from '../../workbench/xlsx/rawText';
import {
  attributeSpan,
  CLOSE,
  EMPTY,
  END,
  nextTag,
  OPEN,
  skipElement,
  xmlCursor,
} from '../../workbench/xlsx/xml';
import { attributeText, decodeExcelText, textOf } from '../../workbench/xlsx/xmlText';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Every tag as the cursor tells it: kind, local name, its own text. */
function tagsOf(text: string): string[] {
  const cursor = xmlCursor(bytesOf(text));
  const tags: string[] = [];
  for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
    const name = rawText(cursor.bytes, cursor.nameStart, cursor.nameEnd);
    tags.push(
      `${['', 'open', 'close', 'empty'][kind]} ${name} ${rawText(cursor.bytes, cursor.start, cursor.end)}`,
    );
  }
  return tags;
}

describe('nextTag', () => {
  it('gives each tag with its place in the bytes, prefixes aside', () => {
    expect(tagsOf(`<?xml version='1.0'?><x:a y="1>2"><!-- <no> --><b/>chữ<![CDATA[<no/>]]></x:a >`)).toEqual([
      `open a <x:a y="1>2">`,
      'empty b <b/>',
      'close a </x:a >',
    ]);
  });

  it('numbers short names and leaves long ones to isNamed', () => {
    const cursor = xmlCursor(bytesOf('<x:row/><rowBreaks/>'));
    nextTag(cursor);
    expect(cursor.code).toBe(0x726f77);
    nextTag(cursor);
    expect(cursor.code).toBe(0);
  });

  it.each(['<a>', '<a', '</a>', '<a b="1>', '<!DOCTYPE a [<!ENTITY x "y">]><a/>', '<a><!-- </a>', '<a <b/>'])(
    'refuses %s',
    (text) => {
      expect(() => tagsOf(text)).toThrow('requires');
    },
  );
});

describe('attributeSpan', () => {
  it('finds an attribute by its whole name, in either quotes, and any prefix for :name', () => {
    const cursor = xmlCursor(bytesOf(`<c bar='2'  r = "B2" rel:id='rId1' r2="x"/>`));
    nextTag(cursor);
    expect(['r', 'bar', 'r2', ':id'].map((name) => attributeText(cursor, name))).toEqual([
      'B2',
      '2',
      'x',
      'rId1',
    ]);
    expect(attributeSpan(cursor, 'ar').start).toBe(-1);
    expect(attributeText(cursor, 'id')).toBeNull();
  });
});

describe('textOf', () => {
  it('joins text, entities, CDATA and comments, and skips children', () => {
    const cursor = xmlCursor(bytesOf('<t>a&lt;&#x1F600;<!-- no --><![CDATA[&amp;]]><i>no</i>\r\nz</t>'));
    nextTag(cursor);
    expect(textOf(cursor)).toBe('a<😀&amp;\nz');
    expect(nextTag(cursor)).toBe(END);
  });

  it('reads back every text that excelText wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 20 }), (a, b) => {
        const text = `${a}_x000d_${b}_x_\ud800`;
        const cursor = xmlCursor(bytesOf(`<t>${excelText(text)}</t>`));
        nextTag(cursor);
        expect(decodeExcelText(textOf(cursor))).toBe(text);
      }),
    );
  });
});

describe('skipElement', () => {
  it('stands on the end tag of the element', () => {
    const cursor = xmlCursor(bytesOf('<a><b><b/><b></b></b><c/></a>'));
    nextTag(cursor);
    expect(nextTag(cursor)).toBe(OPEN);
    skipElement(cursor);
    expect(nextTag(cursor)).toBe(EMPTY);
    expect(nextTag(cursor)).toBe(CLOSE);
  });
});
