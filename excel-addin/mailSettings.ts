import type { LaterVerbs } from '../sidebar/runLater';
import type { MailSettings } from './mailSeat';

/** What the Settings sheet says of sending; null where it says nothing. */
export async function mailSettings(_workbook: LaterVerbs): Promise<MailSettings | null> {
  return null;
}
