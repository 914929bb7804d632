import * as en from './en/gateways';
import type { Translated } from './translated';
import * as vi from './vi/gateways';

export type GatewayTexts = Translated<typeof en.gateways>;

export type GatewayKeyWords = typeof en.gatewayKeys;

/** What gateways answer, apart from the core's sentences: only hosts that have gateways load them. */
export function gatewayTexts(language: 'vi' | 'en'): GatewayTexts {
  return language === 'vi' ? vi.gateways : en.gateways;
}

export function gatewayKeyWords(language: 'vi' | 'en'): GatewayKeyWords {
  return language === 'vi' ? vi.gatewayKeys : en.gatewayKeys;
}
