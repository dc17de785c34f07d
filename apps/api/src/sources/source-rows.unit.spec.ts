import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '#catalogue/load.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { type HeardSource, sourceRows } from '#sources/source-rows.js';

const loaded = await loadCatalogue('catalogue', 'quang-tri');
const now = Date.parse('2026-06-02T10:00:00+07:00');
const clear = { catchingUp: false, logAlive: true, lagging: false };
const heard = (source: string, more: Partial<HeardSource> = {}): HeardSource => ({
  ...{ source, lastAt: now - 1000, lastEventAt: now - 60_000, lastHeartbeatAt: now - 1000, rhythm: null },
  ...{ today: 7, quarantined: 2, ...more },
});
const rows = (of: readonly HeardSource[], path = clear, catalogue: Catalogue = loaded) =>
  sourceRows(of, { catalogue, day: '2026-06-02', now }, path);
const ofSource = (key: string, ...args: Parameters<typeof rows>) => rows(...args).find((row) => row.key === key);

describe('the rows of sources', () => {
  it('say of a source what was heard, and its names and normal silence by the catalogue', () => {
    const { name, expectedSeconds } = loaded.sources.get('mot-cua')!;
    expect(ofSource('mot-cua', [heard('mot-cua')])).toMatchObject({
      ...{ name, expectedSeconds, state: 'live', today: 7, quarantined: 2 },
      lastAt: '2026-06-02T02:59:59.000Z',
      lastEventAt: '2026-06-02T02:59:00.000Z',
    });
  });
  it('hold every source of the catalogue, heard or not, and strangers by their code after them', () => {
    const keys = rows([heard('z-la'), heard('a-la')]).map(({ key }) => key);
    expect(keys.slice(-2)).toEqual(['a-la', 'z-la']);
    expect(keys).toContain('mot-cua');
    expect(ofSource('mot-cua', [])).toMatchObject({ lastAt: null, lastEventAt: null, today: 0, quarantined: 0 });
    expect(ofSource('a-la', [heard('a-la')])).toMatchObject({ name: 'a-la', shortName: 'a-la', expectedSeconds: 3600 });
  });
  it('leave out a source that has ended by the day', () => {
    const until = (validTo: string) => {
      const source = { ...loaded.sources.get('mot-cua')!, validTo };
      return { ...loaded, sources: new Map([...loaded.sources, ['mot-cua', source]]) };
    };
    expect(ofSource('mot-cua', [heard('mot-cua')], clear, until('2026-06-01'))).toBeUndefined();
    expect(ofSource('mot-cua', [heard('mot-cua')], clear, until('2026-06-02'))).toBeDefined();
  });
  it('say nothing of the silence of one that was heard while a backlog is read', () => {
    const behind = { ...clear, catchingUp: true };
    const lagging = { state: 'catching-up', silence: 'we-lag' };
    expect(ofSource('mot-cua', [heard('mot-cua')], behind)).toMatchObject(lagging);
    expect(ofSource('mot-cua', [heard('mot-cua', { lastAt: null })], behind)).not.toMatchObject(lagging);
  });
});
