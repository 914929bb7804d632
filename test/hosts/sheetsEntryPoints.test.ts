import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromSidebar, inCell, simpleTrigger, timeTrigger } from './appsScript/entryPoints';
import { builtFiles, openProject } from './appsScript/openSheets';
import type { ScriptProject } from './appsScript/scriptProject';

describe('the built script', () => {
  let built: ScriptProject;
  beforeAll(builtFiles, 60_000);
  beforeEach(async () => {
    built = await openProject([{ name: 'Khách', rows: [['Mã KH', 'Họ tên']] }]);
  });

  it('makes its menu whatever it may', () => {
    simpleTrigger(built, 'onOpen', 'NONE');
    simpleTrigger(built, 'onOpen', 'LIMITED');
    expect(built.world.ui.menus).toHaveLength(2);
  });

  it('answers the sidebar in what google.script.run carries, with the scopes of its manifest', () => {
    expect(built.world.scopes).not.toBeNull();
    expect(JSON.parse(fromSidebar(built, 'call', 'host', '{}') as string)).toMatchObject({ ok: true });
  });

  it('computes in cells, where nothing may be written', () => {
    expect(inCell(built, 'PHONE', '0912000123')).toBe('+84912000123');
  });

  it('runs each day without anybody there', () => {
    expect(() => timeTrigger(built, 'dailyRun')).not.toThrow();
  });
});
