import { describe, expect, it } from '@jest/globals';
import type { MapSummary, SourceRow } from '@ioc/shared/live/tables';
import { LiveTable } from '#live/live-table.js';

const source = (key: string, today = 0): SourceRow => ({
  key,
  name: key,
  shortName: key,
  state: 'live',
  silence: 'none',
  lastEventAt: null,
  lastAt: null,
  expectedSeconds: 60,
  today,
  quarantined: 0,
});
const table = () => new LiveTable('sources', 'e1');

describe('a live table', () => {
  it('L1: has no snapshot before the first read, and version 1 after it even when it is empty', () => {
    const sut = new LiveTable<'map'>('map', 'e1');
    expect(sut.snapshot()).toBeNull();
    expect(sut.replace([], 't1')).toEqual({ table: 'map', epoch: 'e1', version: 1, at: 't1', upsert: [], remove: [] });
    expect(sut.snapshot()).toEqual({ table: 'map', epoch: 'e1', version: 1, at: 't1', rows: [] as MapSummary[] });
  });

  it('L1: adds exactly one to the version per change and nothing when nothing changed', () => {
    const sut = table();
    sut.replace([source('a')], 't1');
    expect(sut.replace([source('a')], 't2')).toBeNull();
    expect(sut.version).toBe(1);
    expect(sut.replace([source('a', 1)], 't3')?.version).toBe(2);
  });

  it('L2: tells only rows that are new or different and keys that are gone', () => {
    const sut = table();
    sut.replace([source('a'), source('b'), source('c')], 't1');
    const delta = sut.replace([source('a'), source('b', 7), source('d')], 't2');
    expect(delta?.upsert).toEqual([source('b', 7), source('d')]);
    expect(delta?.remove).toEqual(['c']);
    expect(sut.replace([source('a'), source('b', 7)], 't3')).toMatchObject({ version: 3, upsert: [], remove: ['d'] });
  });

  it('L4: builds one snapshot object per version', () => {
    const sut = table();
    sut.replace([source('a')], 't1');
    const first = sut.snapshot();
    sut.replace([source('a')], 't2');
    expect(sut.snapshot()).toBe(first);
    sut.replace([source('a', 1)], 't3');
    expect(sut.snapshot()).not.toBe(first);
    expect(sut.snapshot()).toMatchObject({ version: 2, at: 't3', rows: [source('a', 1)] });
  });

  it('L1: begins anew in another epoch: no snapshot before the next read, and then every row', () => {
    const sut = table();
    sut.replace([source('a'), source('b')], 't1');
    sut.renew('e2');
    expect(sut.snapshot()).toBeNull();
    expect(sut.version).toBe(0);
    expect(sut.rows.map(({ key }) => key)).toEqual(['a', 'b']);
    const delta = sut.replace([source('a')], 't2');
    expect(delta).toMatchObject({ epoch: 'e2', version: 1, upsert: [source('a')], remove: [] });
    expect(sut.snapshot()).toMatchObject({ epoch: 'e2', version: 1, rows: [source('a')] });
  });
});
