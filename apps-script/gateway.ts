import { gatewaysSet, sendByGateway } from '../shared/sending/gateways/sendByGateway';
import { urlFetch } from './gatewayHttp';
import { keepZns, storedKeys } from './gatewayStore';
import type { Gateways } from './gateways';

/** Zalo ZNS and SMS with the keys of the user who sends. */
export const scriptGateways: Gateways = {
  send: (message) =>
    sendByGateway(message, {
      http: urlFetch,
      keys: storedKeys,
      keep: keepZns,
      now: () => Date.now(),
      language: /^vi/i.test(Session.getActiveUserLocale()) ? 'vi' : 'en',
    }),
  set: () => gatewaysSet(storedKeys()),
};
