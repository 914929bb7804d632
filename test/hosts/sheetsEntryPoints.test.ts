import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fireTriggers, fromSidebar, inCell, simpleTrigger } from './appsScript/entryPoints';
import { builtFiles, openProject, verbsOf } from './appsScript/openSheets';
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
    fromSidebar(built, 'call', 'daily', '{"hour":7}');
    expect(fireTriggers(built)).toEqual([]);
    // Nothing has been set up in this file, which is what the run keeps for the sidebar to say.
    const { lastRun, refused } = verbsOf(built).facts().daily!;
    expect(lastRun).toBeNull();
    expect(refused).toMatchObject({ moment: expect.stringMatching(/^2026-07-01T09:/) });
    expect(refused!.why).not.toBe('');
  });
});
