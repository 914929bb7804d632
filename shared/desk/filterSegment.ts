import { placesOfColumns } from '../crm/places';
import { segmentName } from '../crm/segmentName';
import { deskLanguage } from './language';
import { type Answering, on } from './verbs';

/** Shows the rows of one segment alone, in every table that has our column of segments; see `Calls.filterSegment`. */
export function* filterSegment(segment: string | null): Answering<Record<string, never>> {
  const snapshot = yield* on('read', { sheets: ['settings'], customers: true });
  const text = segmentName(segment, deskLanguage(snapshot));
  for (const { sheet, headerRow, columns } of placesOfColumns(snapshot)) {
    const column = columns.get('segment');
    if (column !== undefined) yield* on('filterRows', { sheet, headerRow, column, field: 'segment' }, text);
  }
  return {};
}
