import type { GatewayKeys } from '../shared/sending/gateways/sendByGateway';
import type { ZnsKeys } from '../shared/sending/gateways/zns';

/**
 * The shop's keys, in the properties of the user who typed them: outside of the spreadsheet, seen by no one else, not
 * even by others who open it. https://developers.google.com/apps-script/guides/properties
 */
export function storedKeys(): GatewayKeys {
  const zns = valuesOf('zns');
  const sms = valuesOf('sms');
  const expiresAt = Number(zns.expiresAt);
  return {
    zns: {
      accessToken: zns.accessToken ?? '',
      refreshToken: zns.refreshToken ?? '',
      appId: zns.appId ?? '',
      appSecret: zns.appSecret ?? '',
      expiresAt: zns.expiresAt && Number.isFinite(expiresAt) ? expiresAt : null,
    },
    sms: {
      apiKey: sms.apiKey ?? '',
      secretKey: sms.secretKey ?? '',
      brandname: sms.brandname ?? '',
      smsType: sms.smsType || '2',
      isSandbox: sms.sandbox === '1',
    },
  };
}

export function keepZns({ accessToken, refreshToken, appId, appSecret, expiresAt }: ZnsKeys): void {
  const over = expiresAt === null ? {} : { expiresAt: String(expiresAt) };
  keepValues('zns', { accessToken, refreshToken, appId, appSecret, ...over });
}

export type Gateway = 'zns' | 'sms';

export function valuesOf(gateway: Gateway): Readonly<Record<string, string>> {
  const text = PropertiesService.getUserProperties().getProperty(NAME[gateway]);
  return text === null ? {} : (JSON.parse(text) as Record<string, string>);
}

export function keepValues(gateway: Gateway, values: Readonly<Record<string, string>>): void {
  const kept = Object.entries(values).filter(([, value]) => value !== '');
  const properties = PropertiesService.getUserProperties();
  if (kept.length === 0) properties.deleteProperty(NAME[gateway]);
  else {
    const object: Record<string, string> = {};
    for (const [name, value] of kept) object[name] = value;
    properties.setProperty(NAME[gateway], JSON.stringify(object));
  }
}

const NAME: Readonly<Record<Gateway, string>> = { zns: 'soKhachZns', sms: 'soKhachSms' };
