import type { SendChannel } from '../shared/care/channel';
import type { OutgoingMessage } from '../shared/desk/calls';
import type { Sent } from '../shared/desk/verbs';

/** The gateways of a build that has them; in the plain build nothing leaves but e-mail. */
export interface Gateways {
  readonly send: (message: OutgoingMessage) => Sent;
  /** Those whose keys the user has set. */
  readonly set: () => readonly Exclude<SendChannel, 'email'>[];
}
