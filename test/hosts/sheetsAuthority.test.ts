import { beforeEach, describe, expect, it } from '@jest/globals';
import { fromSidebar, inCell, simpleTrigger, timeTrigger } from './appsScript/entryPoints';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** What a script may do depends on who or what calls it. */
const SCOPE = 'https://www.googleapis.com/auth/';
const CODE = `
  var body = function () {};
  function onOpen(e) { return body(e); }
  function onEdit(e) { return body(e); }
  function CELL(value) { return body(value); }
  function called(value) { return body(value); }
  function hidden_() {}
`;

let world: World;
let script: ScriptProject;

function open(scopes?: readonly string[]): void {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'));
  world.active = world.sheets[0]!;
  const manifest = JSON.stringify({
    timeZone: 'Asia/Tokyo',
    oauthScopes: scopes?.map((name) => SCOPE + name),
  });
  script = scriptProject(
    world,
    new Map([
      ['Code.js', CODE],
      ['Sidebar.html', '<p>'],
      ...(scopes ? [['appsscript.json', manifest] as const] : []),
    ]),
  );
}

beforeEach(() => open());

function error(body: string, run: () => unknown): string {
  script.evaluate(`body = function (e) { return ${body}; }`);
  try {
    run();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return 'nothing was thrown';
}

const NOT_IN_TRIGGERS: readonly (readonly [string, string])[] = [
  ["MailApp.sendEmail({ to: 'a@example.com', subject: '', body: '' })", 'MailApp.sendEmail'],
  ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers'],
  ["UrlFetchApp.fetch('https://example.com')", 'UrlFetchApp.fetch'],
  ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar'))", 'Ui.showSidebar'],
];

describe('a simple trigger of an add-on that nobody used here yet (AuthMode.NONE)', () => {
  const onOpen = (): unknown => simpleTrigger(script, 'onOpen', 'NONE');

  it.each([
    ...NOT_IN_TRIGGERS,
    ['SpreadsheetApp.getActive()', 'SpreadsheetApp.getActive'],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
  ])('may not %s', (body, call) => {
    expect(error(body, onOpen)).toContain(`You do not have permission to call ${call}.`);
    expect(world.outbox).toEqual([]);
  });

  it('says which scopes would be needed', () => {
    expect(error('SpreadsheetApp.getActive()', onOpen)).toBe(
      `You do not have permission to call SpreadsheetApp.getActive. Required permissions: (${SCOPE}spreadsheets.currentonly || ${SCOPE}spreadsheets)`,
    );
  });

  it.each([
    "SpreadsheetApp.getUi().createMenu('x').addItem('y', 'z').addToUi()",
    'Session.getActiveUserLocale()',
    "CacheService.getScriptCache().put('k', 'x')",
    'Utilities.getUuid()',
  ])('may %s', (body) => {
    expect(error(body, onOpen)).toBe('nothing was thrown');
  });

  it('is told its mode, and no address', () => {
    script.evaluate(
      'body = (e) => [e.authMode === ScriptApp.AuthMode.NONE, Session.getActiveUser().getEmail()]',
    );
    expect(onOpen()).toEqual([true, '']);
  });

  it('ends after thirty seconds', () => {
    expect(error('Utilities.sleep(31000)', onOpen)).toBe('Exceeded maximum execution time');
  });
});

describe('a simple trigger of the document’s own script (AuthMode.LIMITED)', () => {
  const onEdit = (): unknown => simpleTrigger(script, 'onEdit', 'LIMITED');

  it.each(NOT_IN_TRIGGERS)('may not %s', (body, call) => {
    expect(error(body, onEdit)).toContain(`You do not have permission to call ${call}.`);
  });

  it.each([
    "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)",
    "PropertiesService.getDocumentProperties().setProperty('k', 'v')",
  ])('may %s', (body) => {
    expect(error(body, onEdit)).toBe('nothing was thrown');
  });
});

describe('a formula', () => {
  const cell = (): unknown => inCell(script, 'CELL', 1);

  it.each([
    [
      "SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)",
      'You do not have permission to call setValue',
    ],
    ["SpreadsheetApp.getActive().insertSheet('x')", 'You do not have permission to call insertSheet'],
    ['MailApp.getRemainingDailyQuota()', 'You do not have permission to call MailApp service.'],
    ['SpreadsheetApp.getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['Utilities.sleep(30001)', 'Exceeded maximum execution time'],
    ["SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues()", 'nothing was thrown'],
    ["CacheService.getScriptCache().get('k')", 'nothing was thrown'],
    ["PropertiesService.getUserProperties().getProperty('k')", 'nothing was thrown'],
  ])('%s: %s', (body, message) => {
    expect(error(body, cell)).toBe(message);
  });

  it('calls no private function', () => {
    expect(() => inCell(script, 'hidden_')).toThrow(/hidden_/);
  });
});

describe('a time trigger', () => {
  it('has nobody to show anything to, and may write', () => {
    const called = (): unknown => timeTrigger(script, 'called');
    expect(error('SpreadsheetApp.getUi()', called)).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(error("SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue(1)", called)).toBe(
      'nothing was thrown',
    );
    expect(world.ui.isThere).toBe(true);
  });
});

describe('google.script.run', () => {
  it.each(['[1, "a", null, { a: [true] }]', 'undefined', '"x"'])('brings back %s', (value) => {
    expect(error(value, () => fromSidebar(script, 'called'))).toBe('nothing was thrown');
  });

  it.each([
    'new Date()',
    '[[new Date()]]',
    '({ f: function () {} })',
    '(() => { var a = []; a.push(a); return a; })()',
  ])('does not bring back %s', (value) => {
    expect(error(value, () => fromSidebar(script, 'called'))).toMatch(/does not carry/);
  });

  it('carries no date there either, and makes null of undefined in arrays', () => {
    expect(error('e', () => fromSidebar(script, 'called', new Date(0)))).toBe(
      'Failed due to illegal value in property: 0',
    );
    script.evaluate('body = (e) => e');
    expect(fromSidebar(script, 'called', [undefined, 1])).toEqual([null, 1]);
  });

  it('calls no private function', () => {
    expect(() => fromSidebar(script, 'hidden_')).toThrow(/is not a function/);
  });
});

describe('a manifest with scopes', () => {
  it('gives its scopes and no others', () => {
    open(['spreadsheets.currentonly']);
    const called = (): unknown => fromSidebar(script, 'called');
    expect(error('SpreadsheetApp.getActive().getSheets().length', called)).toBe('nothing was thrown');
    expect(error('Session.getEffectiveUser()', called)).toBe(
      `Specified permissions are not sufficient to call Session.getEffectiveUser. Required permissions: ${SCOPE}userinfo.email`,
    );
    expect(error('ScriptApp.getProjectTriggers()', called)).toBe(
      `Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: ${SCOPE}script.scriptapp`,
    );
    expect(error("UrlFetchApp.fetch('https://example.com')", called)).toBe(
      `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${SCOPE}script.external_request`,
    );
    expect(script.evaluate('Session.getScriptTimeZone()')).toBe('Asia/Tokyo');
  });
});
