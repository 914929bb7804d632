import { enumeration } from './enumeration';

export type AuthMode = 'FULL' | 'LIMITED' | 'NONE' | 'CUSTOM_FUNCTION';

/** https://developers.google.com/apps-script/reference/script/auth-mode */
export const AUTH_MODES = enumeration<typeof GoogleAppsScript.Script.AuthMode>()(
  'AuthMode',
  ...(['FULL', 'LIMITED', 'NONE', 'CUSTOM_FUNCTION'] as const),
);

const SCOPES = 'https://www.googleapis.com/auth/';
const SHEETS =
  /^(SpreadsheetApp\.get|(Spreadsheet|Sheet|Range|RangeList|NamedRange|Protection|Filter|DeveloperMetadata|DeveloperMetadataFinder)\.)/;

/** Which scopes a call needs, one of them: as the reference says under "Authorization" of each method. */
const NEEDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [SHEETS, ['spreadsheets.currentonly', 'spreadsheets']],
  [/^MailApp\./, ['script.send_mail']],
  [/^UrlFetchApp\./, ['script.external_request']],
  [/^(ScriptApp|ClockTriggerBuilder)\./, ['script.scriptapp']],
  [/^Ui\.(show|prompt|alert)/, ['script.container.ui']],
  [/^Session\.get(Active|Effective)User$/, ['userinfo.email']],
];

/**
 * Why a call is refused, null if it is not. An add-on not yet used in the document (NONE) gets no service that
 * requires authorisation, no document and no properties; a simple trigger (LIMITED) its own document alone;
 * a cell's function reads the spreadsheet and writes nothing.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 * https://developers.google.com/apps-script/guides/sheets/functions#using_apps_script_services
 */
export function refusal(mode: AuthMode, scopes: ReadonlySet<string> | null, call: string): string | null {
  if (mode === 'CUSTOM_FUNCTION') return refusalInCell(call);
  if (mode === 'NONE' && /^Properties/.test(call)) return `You do not have permission to call ${call}.`;
  const needed = (NEEDS.find(([pattern]) => pattern.test(call))?.[1] ?? []).map((scope) => SCOPES + scope);
  if (needed.length === 0) return null;
  const asked = needed.length === 1 ? needed[0]! : `(${needed.join(' || ')})`;
  const isAllowed =
    mode === 'FULL' || call.startsWith('Session.') || (mode === 'LIMITED' && SHEETS.test(call));
  if (!isAllowed) return `You do not have permission to call ${call}. Required permissions: ${asked}`;
  if (scopes === null || needed.some((scope) => scopes.has(scope))) return null;
  return `Specified permissions are not sufficient to call ${call}. Required permissions: ${asked}`;
}

function refusalInCell(call: string): string | null {
  const [service, method] = call.split('.') as [string, string];
  if (SHEETS.test(call)) {
    return /^(get|is|has|can|find)/.test(method) ? null : `You do not have permission to call ${method}`;
  }
  return /^(MailApp|ScriptApp|ClockTriggerBuilder|Ui)$/.test(service)
    ? `You do not have permission to call ${service} service.`
    : null;
}
