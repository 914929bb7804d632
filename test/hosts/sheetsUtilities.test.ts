import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ScriptProject, scriptProject } from './appsScript/scriptProject';
import { thrownBy } from './appsScript/thrownBy';
import { newSheetState, newWorld, type World } from './appsScript/world';

/** What a script computes with, and what it knows of itself. */
let world: World;
let script: ScriptProject;
beforeEach(() => {
  world = newWorld();
  world.sheets.push(newSheetState('Khách'));
  world.active = world.sheets[0]!;
  script = scriptProject(world, new Map());
});

const error = (code: string): string => thrownBy(script, code);

describe('Utilities', () => {
  it('sleeps on the clock of the fake, which ends the execution after six minutes', () => {
    world.meter.begin();
    const before = world.meter.now();
    script.evaluate('Utilities.sleep(200000)');
    expect(world.meter.now() - before).toBeGreaterThanOrEqual(200_000);
    expect(() => script.evaluate('Utilities.sleep(200000)')).toThrow('Exceeded maximum execution time');
    expect(error('Utilities.sleep("1")')).toMatch(/over|String/);
  });

  it.each([
    ['yyyy-MM-dd HH:mm:ss', 'Asia/Ho_Chi_Minh', '2026-02-17 00:05:09'],
    ['dd/MM/yy h:mm a', 'America/New_York', '16/02/26 12:05 PM'],
    ["EEE d MMM yyyy 'lúc' H'h'", 'GMT', 'Mon 16 Feb 2026 lúc 17h'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", 'GMT+7', '2026-02-17T00:05:09.012+07:00'],
    ['EEEE MMMM u Z', 'Asia/Ho_Chi_Minh', 'Tuesday February 2 +0700'],
  ])('formats a date as %s in %s', (format, zone, text) => {
    const moment = "new Date('2026-02-16T17:05:09.012Z')";
    expect(
      script.evaluate(`Utilities.formatDate(${moment}, ${JSON.stringify(zone)}, ${JSON.stringify(format)})`),
    ).toBe(text);
  });

  it('formats no text as a date', () => {
    expect(error("Utilities.formatDate('2026-02-17', 'GMT', 'yyyy')")).toBe(
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
  });

  it('gives another id each time, in the form of a UUID', () => {
    const ids = script.evaluate('[Utilities.getUuid(), Utilities.getUuid()]') as string[];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has bytes with a sign, as in Java', () => {
    expect(script.evaluate("Utilities.base64Decode('/wCA')")).toEqual([-1, 0, -128]);
    expect(script.evaluate('Utilities.base64Encode([-1, 0, -128])')).toBe('/wCA');
    expect(script.evaluate('Utilities.base64EncodeWebSafe([-1, -17, -128])')).toBe('_--A');
    expect(script.evaluate("Utilities.base64DecodeWebSafe('_--A')")).toEqual([-1, -17, -128]);
    expect(script.evaluate("Utilities.base64Encode('ế', Utilities.Charset.UTF_8)")).toBe('4bq/');
    expect(error("Utilities.base64Decode('abc')")).toBe('Could not decode string.');
    expect(error('Utilities.base64Encode([255])')).toBe(
      "The parameters (number[]) don't match the method signature for Utilities.base64Encode.",
    );
  });

  it('matches the digests of RFC 1321 (MD5) and FIPS 180-4 (SHA-256) on "abc"', () => {
    const hex = (code: string): string =>
      (script.evaluate(code) as number[]).map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
    expect(hex("Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc')")).toBe(
      '900150983cd24fb0d6963f7d28e17f72',
    );
    expect(hex("Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc')")).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(error("Utilities.computeDigest('MD5', 'abc')")).toMatch(/^The parameters \(String,String\)/);
  });

  it('matches RFC 4231, test case 2, with HMAC-SHA-256', () => {
    const bytes = script.evaluate(
      "Utilities.computeHmacSha256Signature('what do ya want for nothing?', 'Jefe')",
    ) as number[];
    expect(Buffer.from(bytes).toString('hex').slice(0, 16)).toBe('5bdcc146bf60754e');
  });

  it('formats texts and numbers as Java does', () => {
    expect(
      script.evaluate(
        "Utilities.formatString('%s: %,d ₫ (%.1f%%) %03d|%-4s|%6s', 'Tổng', 1250000, 12.34, 7, 'a', 'abc')",
      ),
    ).toBe('Tổng: 1,250,000 ₫ (12.3%) 007|a   |   abc');
    expect(script.evaluate("Utilities.formatString('%11.6f', 123.456)")).toBe(' 123.456000');
  });

  it('makes blobs of texts and bytes', () => {
    script.evaluate("var blob = Utilities.newBlob('mã', 'text/csv', 'khach.csv')");
    expect(
      script.evaluate('[blob.getName(), blob.getContentType(), blob.getBytes(), blob.getDataAsString()]'),
    ).toEqual(['khach.csv', 'text/csv', [109, -61, -93], 'mã']);
    expect(script.evaluate('blob.copyBlob().setBytes([65]).getDataAsString() + blob.getDataAsString()')).toBe(
      'Amã',
    );
  });
});

describe('Logger and Session', () => {
  it('keeps what is logged, with values put in', () => {
    script.evaluate("Logger.log('%s khách', 12).log({ toString: () => 'vật' })");
    expect(script.evaluate('Logger.getLog()')).toMatch(
      /^Wed Jul 01 09:00:00 \+0700 2026 INFO: 12 khách\n.* INFO: vật\n$/,
    );
    script.evaluate('Logger.clear()');
    expect(script.evaluate('Logger.getLog()')).toBe('');
  });

  it('knows language, time zone and who runs it', () => {
    expect(
      script.evaluate(`[
        Session.getActiveUserLocale(), Session.getScriptTimeZone(),
        Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      ]`),
    ).toEqual(['vi', 'Asia/Ho_Chi_Minh', 'chu.shop@example.com', 'chu.shop@example.com']);
  });
});
