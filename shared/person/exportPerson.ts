import type { TextFile } from '../desk/calls';
import { shownPhone } from '../desk/shownValue';
import { type Language, messagesIn } from '../messages';
import { type DayNumber, dayOfIso, dmyOfDay } from '../model/day';
import type { PersonData, PersonDataRow } from './personData';

/** The export as files: .json for programs (`PersonData`), .txt for people in the language given. O(data). */
export function exportPerson(data: PersonData, language: Language): readonly TextFile[] {
  const say = messagesIn(language).personExport;
  const stem = `${say.file}-${fileName(data.knownBy.ids[0] ?? data.name)}`;
  return [
    { name: `${stem}.json`, type: 'application/json', text: `${JSON.stringify(data, null, 2)}\n` },
    { name: `${stem}.txt`, type: 'text/plain', text: `${readable(data, language)}\n` },
  ];
}

function readable(data: PersonData, language: Language): string {
  const say = messagesIn(language).personExport;
  const { ids, phones, emails } = data.knownBy;
  const marks = [
    [say.codes, ids],
    [say.phones, phones.map(shownPhone)],
    [say.emails, emails],
  ] as const;
  const mentions = data.mentionedIn.map(({ sheet, cell }) => `- ${sheet}!${cell}`);
  return [
    say.title({ name: data.name }),
    say.made({ day: shownDay(data.madeOn, language) }),
    '',
    `${say.who}:`,
    ...marks.flatMap(([label, values]) => (values.length === 0 ? [] : [`- ${label}: ${values.join(', ')}`])),
    ...(data.wantsNoMessages ? ['', say.blocked] : []),
    ...data.rows.flatMap((row) => rowLines(row, language)),
    ...(data.maybe.length === 0 ? [] : ['', `== ${say.maybe} ==`]),
    ...data.maybe.flatMap((row) => rowLines(row, language)),
    ...(mentions.length === 0 ? [] : ['', `${say.texts}:`, ...mentions]),
  ].join('\n');
}

function rowLines({ sheet, row, values }: PersonDataRow, language: Language): readonly string[] {
  const lines = values.map(({ column, header, value }) => {
    const shown = typeof value === 'string' ? shownDay(value, language) : String(value);
    return `- ${header === '' ? column : header}: ${shown}`;
  });
  return ['', messagesIn(language).personExport.rows({ sheet, row }), ...lines];
}

/** ISO text as people of the language write a day; any other text as it is. */
function shownDay(text: string, language: Language): string {
  const day: DayNumber | null = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOfIso(text) : null;
  return day === null || language === 'en' ? text : dmyOfDay(day);
}

/** Letters and digits that every system takes in a file's name. */
function fileName(text: string): string {
  return text.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 40);
}
