import { foldText } from '../intake/foldText';
import { cellMessagesIn } from '../messages/cellMessages';
import { DEFAULT_TENURE_STARTS, type TenureBand } from '../metrics/tenureBand';
import { type NoOrders, SEGMENT_ORDER, type SegmentId } from './segmentMap';

/** The segment that a cell names, by its id or its Vietnamese or English name, marks and case apart; else null. */
export function segmentOfWords(text: string): SegmentId | NoOrders | null {
  const folded = foldText(text);
  return (
    SEGMENT_ORDER.find((id) =>
      [id, cellMessagesIn('vi').segments[id].name, cellMessagesIn('en').segments[id].name].some(
        (name) => foldText(name) === folded,
      ),
    ) ?? null
  );
}

/** The tenure band that a cell names in Vietnamese or English, out of the bands in use; else null. */
export function tenureBandOfWords(
  text: string,
  startsMonths: readonly number[] = DEFAULT_TENURE_STARTS,
): TenureBand | null {
  const folded = foldText(text);
  const bands = [0, ...startsMonths].map((fromMonths, i) => ({
    fromMonths,
    toMonths: startsMonths[i] ?? null,
  }));
  return (
    bands.find((band) =>
      [cellMessagesIn('vi').tenureBand(band), cellMessagesIn('en').tenureBand(band)].some(
        (name) => foldText(name) === folded,
      ),
    ) ?? null
  );
}
