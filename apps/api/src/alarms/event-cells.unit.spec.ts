import { describe, expect, it } from '@jest/globals';
import type { HealthProblem } from '@ioc/shared/answers/health';
import type { SourceRow } from '@ioc/shared/live/tables';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { pathCells, sourceCells } from '#alarms/event-cells.js';
import { aRule } from '#alarms/rule.spec-support.js';

const catalogue = smallCatalogue();
const source = (key: string, state: SourceRow['state'], silence: SourceRow['silence'] = 'none'): SourceRow => ({
  ...{ key, name: key, shortName: key.toUpperCase(), state },
  ...{ silence, lastEventAt: null, lastAt: null, expectedSeconds: 900, today: 0, quarantined: 0 },
});
const problem = (code: string, topic: string | null = null): HealthProblem => ({
  ...{ code, topic, message: `${code} vi`, messageEn: `${code} en` },
  ...{ closesDoor: false, stale: false, since: null },
});

describe('cells of sources', () => {
  const rows = [source('mot-cua', 'silent'), source('1022', 'live')];
  it('are those that a rule names, of their unit or else of the province', () => {
    const all = aRule({ code: 's', on: { sources: 'all' } });
    const one = aRule({ code: 'o', on: { sources: ['1022'] } });
    const found = sourceCells([all, one, aRule()], rows, catalogue);
    expect(found.map(({ rule, unit, cause, finding, group }) => [rule, unit, cause, finding, group])).toEqual([
      ['s', 'H50', 'mot-cua', 'active', 'source:mot-cua'],
      ['s', 'H50', '1022', 'normal', 'source:1022'],
      ['o', 'H50', '1022', 'normal', 'source:1022'],
    ]);
    expect(found[0]).toMatchObject({ detail: { vi: 'MOT-CUA', en: 'MOT-CUA' }, value: null, because: [] });
    expect(sourceCells([all], [source('new-one', 'silent')], catalogue)[0]?.unit).toBe('H50');
    const owned = new Map([...catalogue.sources].map(([code, of]) => [code, { ...of, unit: 'H50.01' }]));
    expect(sourceCells([one], rows, { ...catalogue, sources: owned })[0]?.unit).toBe('H50.01');
  });
});

describe('cells of one kind of silence', () => {
  const stopped = aRule({ code: 'stopped', on: { sources: 'all', silence: 'sender-stopped' } });
  const pipe = aRule({ code: 'pipe', on: { sources: 'all', silence: 'pipe-broken' } });
  const found = (rule: typeof stopped, rows: readonly SourceRow[]) =>
    sourceCells([rule], rows, catalogue).map(({ cause, finding }) => `${cause}: ${finding}`);

  it('are of each source, and unknown where another trouble hides the answer', () => {
    expect(
      found(stopped, [
        source('a', 'silent', 'sender-stopped'),
        source('b', 'live'),
        source('c', 'late'),
        source('d', 'live', 'nothing-happened'),
        source('e', 'silent', 'we-lag'),
        source('f', 'silent', 'pipe-broken'),
        source('g', 'live', 'nothing-expected'),
        source('h', 'catching-up', 'we-lag'),
      ]),
    ).toEqual([
      'a: active',
      'b: normal',
      'c: between',
      'd: normal',
      'e: unknown',
      'f: unknown',
      'g: normal',
      'h: null',
    ]);
    const nothing = aRule({ code: 'nothing', on: { sources: 'all', silence: 'nothing-happened' } });
    expect(found(nothing, [source('a', 'silent', 'sender-stopped'), source('d', 'live', 'nothing-happened')])).toEqual([
      'a: unknown',
      'd: active',
    ]);
  });
  it('are one of all sources when the pipe is broken, and normal only when somebody is heard', () => {
    const broken = [source('a', 'silent', 'pipe-broken'), source('b', 'silent', 'pipe-broken'), source('c', 'live')];
    expect(found(pipe, broken)).toEqual(['pipe: active']);
    expect(sourceCells([pipe], broken, catalogue)[0]).toMatchObject({
      unit: 'H50',
      detail: { vi: 'A, B', en: 'A, B' },
    });
    expect(found(pipe, [source('a', 'silent', 'sender-stopped'), source('c', 'live')])).toEqual(['pipe: normal']);
    expect(found(pipe, [source('a', 'live', 'nothing-expected'), source('c', 'late')])).toEqual(['pipe: between']);
  });
});

describe('cells of the path', () => {
  const all = aRule({ code: 'p', on: { path: 'all' } });
  it('are the problems of now, each topic by itself, and what is known and over', () => {
    const problems = [problem('disk-full'), problem('topic-changed', 'dossier.events')];
    const found = pathCells([all, aRule()], problems, catalogue, ['disk-full', 'log-away']);
    expect(found.map(({ cause, finding, detail }) => [cause, finding, detail?.en ?? null])).toEqual([
      ['disk-full', 'active', 'disk-full en'],
      ['topic-changed/dossier.events', 'active', 'topic-changed en'],
      ['log-away', 'normal', null],
    ]);
  });
  it('are those whose code a rule names, whatever their topic', () => {
    const some = aRule({ code: 'p', on: { path: ['topic-changed'] } });
    const problems = [problem('disk-full'), problem('topic-changed', 'x')];
    expect(pathCells([some], problems, catalogue, []).map(({ cause }) => cause)).toEqual(['topic-changed/x']);
  });
});
