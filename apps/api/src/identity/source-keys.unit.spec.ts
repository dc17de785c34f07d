import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { KeyRing } from '#identity/key-ring.js';
import {
  administratorKeyText,
  administratorOf,
  hashOf,
  isSimulatedKey,
  keyIn,
  keyText,
  parseKeys,
  sourceOf,
} from '#identity/source-keys.js';

const key = (source: string, byte = 7) => keyText(source, Buffer.alloc(32, byte));
const entry = (source: string, byte = 7) => ({
  source,
  sha256: hashOf(key(source, byte)),
  createdAt: '2026-01-05T08:00:00+07:00',
  note: '',
});

describe('a source key', () => {
  it('names its source and holds 256 random bits', () => {
    expect(key('mot-cua')).toMatch(/^ioc_mot-cua_[\w-]{43}$/);
  });

  it.each([
    [{ authorization: 'Bearer abc' }, 'abc'],
    [{ authorization: 'bearer  abc ' }, 'abc'],
    [{ 'x-api-key': 'abc' }, 'abc'],
    [{ authorization: 'Basic abc' }, null],
    [{ authorization: 'x Bearer abc' }, null],
    [{ authorization: 'Bearer a b' }, null],
    [{ 'x-api-key': '' }, null],
    [{}, null],
  ])('is found in %j', (headers, expected) => {
    expect(keyIn(headers)).toBe(expected);
  });

  it('is refused with the bad field when its file is wrong', () => {
    expect(() => parseKeys('keys.json', '{')).toThrow(/keys\.json: cần JSON/);
    expect(() => parseKeys('keys.json', JSON.stringify([{ ...entry('a'), sha256: 'x', key: 'y' }]))).toThrow(
      /\[0\.sha256\].*[\s\S]*\[0\].*key/,
    );
  });
});

describe('a keys file', () => {
  const refusal = (more: object) => {
    try {
      parseKeys('keys.json', JSON.stringify([{ ...entry('a'), ...more }]));
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };

  it('holds hashes of 64 digits and nothing around them, of sources and of administrators', () => {
    const hash = hashOf('x');
    const administrator = { source: undefined, kind: 'administrator', note: 'A' };
    for (const more of [{}, administrator]) {
      expect(refusal({ ...more, sha256: hash })).toBeNull();
      for (const wrong of [`${hash}0`, `0${hash}`, hash.slice(1)])
        expect(refusal({ ...more, sha256: wrong })).toContain('[0.sha256]');
    }
  });

  it('takes days of creation with an offset, and says why a file is no JSON', () => {
    expect(refusal({ createdAt: '2026-01-05T08:00:00Z' })).toBeNull();
    expect(refusal({ createdAt: '2026-01-05' })).toContain('[0.createdAt]');
    let cause: unknown;
    try {
      parseKeys('keys.json', '{');
    } catch (error) {
      cause = (error as Error).cause;
    }
    expect(cause).toMatchObject({ name: 'SyntaxError' });
  });

  it('knows which keys are the simulator’s: it ends no demonstration by them', () => {
    const admin = { kind: 'administrator', sha256: hashOf('iocadmin_x'), createdAt: '2026-01-05T08:00:00Z', note: 'A' };
    const keys = parseKeys(
      'keys.json',
      JSON.stringify([
        { ...entry('gia-lap', 1), simulated: true },
        { ...entry('b', 2), simulated: false },
        entry('c', 3),
        admin,
      ]),
    );
    const asked = [key('gia-lap', 1), key('b', 2), key('c', 3), 'iocadmin_x', 'nobody'];
    expect(asked.map((one) => isSimulatedKey(keys, one))).toEqual([true, false, false, false, false]);
  });

  it('never has a source whose key begins as an administrator’s', () => {
    expect(administratorKeyText(Buffer.alloc(32, 7))).toMatch(/^iocadmin_[\w-]{43}$/);
  });
});

describe('the key of an administrator', () => {
  const admin = { kind: 'administrator', sha256: hashOf('iocadmin_x'), createdAt: '2026-01-05T08:00:00Z', note: 'A' };

  it('stands beside those of sources and speaks for none', () => {
    const keys = parseKeys('keys.json', JSON.stringify([entry('mot-cua'), admin]));
    expect(administratorOf(keys, 'iocadmin_x')).toBe('A');
    expect(sourceOf(keys, 'iocadmin_x')).toBeNull();
    expect(administratorOf(keys, key('mot-cua'))).toBeNull();
    expect(sourceOf(keys, key('mot-cua'))).toBe('mot-cua');
    expect(administratorOf(keys, '')).toBeNull();
  });

  it.each([
    [{ ...admin, note: '' }, /\[0\.note\]/],
    [{ ...admin, source: 'mot-cua' }, /\[0\].*source/],
    [{ ...admin, kind: 'root' }, /\[0\.kind\]/],
    ['x', /\[0\]/],
    [null, /\[0\]/],
  ])('%j is refused', (wrong, said) => {
    expect(() => parseKeys('keys.json', JSON.stringify([wrong]))).toThrow(said);
  });
});

describe('the key ring', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Logger.prototype, 'log').mockImplementation(() => undefined);
    dir = mkdtempSync(join(tmpdir(), 'keys-'));
    file = join(dir, 'keys.json');
  });
  afterEach(() => {
    jest.useRealTimers();
    rmSync(dir, { recursive: true });
  });
  const write = (...entries: unknown[]) => writeFileSync(file, JSON.stringify(entries));

  it('opens to nobody without a file', () => {
    expect(new KeyRing(file).verify({ 'x-api-key': key('mot-cua') })).toBeNull();
  });

  it('knows each key by its hash alone, and several for one source', () => {
    write(entry('mot-cua'), entry('mot-cua', 8), entry('1022', 9));
    const ring = new KeyRing(file);
    expect(ring.verify({ 'x-api-key': key('mot-cua') })).toBe('mot-cua');
    expect(ring.verify({ authorization: `Bearer ${key('mot-cua', 8)}` })).toBe('mot-cua');
    expect(ring.verify({ 'x-api-key': key('1022', 9) })).toBe('1022');
    expect(ring.verify({ 'x-api-key': key('1022', 10) })).toBeNull();
    expect(ring.verify({ 'x-api-key': hashOf(key('mot-cua')) })).toBeNull();
  });

  it('takes a new key in and lets a withdrawn one go while running', () => {
    const ring = new KeyRing(file).watch();
    write(entry('mot-cua'));
    jest.advanceTimersByTime(1000);
    expect(ring.verify({ 'x-api-key': key('mot-cua') })).toBe('mot-cua');
    write(entry('1022', 9), entry('1022', 10));
    jest.advanceTimersByTime(1000);
    expect(ring.verify({ 'x-api-key': key('mot-cua') })).toBeNull();
    expect(ring.verify({ 'x-api-key': key('1022', 9) })).toBe('1022');
    ring.onApplicationShutdown();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('knows keys of the database beside those of the file, until they end, and notes when each was used', () => {
    write(entry('mot-cua'));
    const ring = new KeyRing(file);
    const managed = (id: string, byte: number, until: number | null) => ({
      ...{ id, source: '1022', kinds: ['complaint'], units: [], until, sha256: hashOf(key('1022', byte)) },
    });
    jest.setSystemTime(1000);
    ring.manage([managed('a', 9, null), managed('b', 10, 1001), managed('c', 11, 1000)]);
    const verified = () => [9, 10, 11].map((byte) => ring.verify({ 'x-api-key': key('1022', byte) }));
    expect(verified()).toEqual(['1022', '1022', null]);
    expect([...ring.takeUsed()]).toEqual([
      ['a', 1000],
      ['b', 1000],
    ]);
    expect(ring.takeUsed().size).toBe(0);
    expect(ring.speaker({ 'x-api-key': key('1022', 9) })?.kinds).toEqual(['complaint']);
    expect(ring.speaker({ 'x-api-key': key('mot-cua') })).toEqual({ source: 'mot-cua', kinds: [], units: [] });
    expect(ring.fileKeys().map(({ source }) => source)).toEqual(['mot-cua']);
    ring.manage([]);
    expect(verified()).toEqual([null, null, null]);
  });

  it('names each source whose keys are refused once, at start, at a change of the file and when it is asked to', () => {
    const said = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    let known = ['mot-cua'];
    const why = (source: string) => (known.includes(source) ? null : `source ${source} is not in sources.yaml`);
    write(entry('mot-cua'), entry('cu', 8), entry('cu', 9));
    const ring = new KeyRing(file, why).watch();
    const names = () =>
      said.mock.calls.splice(0).map(([text]) => /refused: source (\S+) is not/.exec(String(text))?.[1]);
    expect(names()).toEqual(['cu']);
    write(entry('moi', 8));
    jest.advanceTimersByTime(1000);
    expect(names()).toEqual(['moi']);
    known = ['moi'];
    ring.nameStrangers();
    expect(names()).toEqual([]);
    ring.onApplicationShutdown();
  });

  it('keeps the old keys and says why when the file turns wrong; a start with a wrong file fails', () => {
    write(entry('mot-cua'));
    const ring = new KeyRing(file).watch();
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    writeFileSync(file, '[{]');
    jest.advanceTimersByTime(1000);
    expect(ring.verify({ 'x-api-key': key('mot-cua') })).toBe('mot-cua');
    expect(said).toHaveBeenCalledWith(expect.stringMatching(/Giữ các khóa cũ.*keys\.json/));
    expect(() => new KeyRing(file)).toThrow(/keys\.json/);
  });
});
