import { describe, expect, it } from '@jest/globals';
import { schemaOf } from '@ioc/shared/events/contract';
import { assetLives, assetsOf } from '#simulator/lives/asset-lives.js';
import { castOf } from '#simulator/people/cast.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';

const layer = (code: string, of: 'assets' | 'units') =>
  of === 'assets' ? { code, name: code, nameEn: code, of } : { code, name: code, nameEn: code, of, kinds: [] };
const register = {
  ...{ code: 'so', name: 'so', kinds: ['register', 'source'] as const, unit: null, expectedSeconds: 900, aliases: [] },
};
const cast = castOf(7, {
  ...smallCatalogue,
  sources: new Map([...smallCatalogue.sources, ['so', register]]),
  books: {
    devices: [],
    layers: [layer('base-stations', 'assets'), layer('community-teams', 'assets'), layer('offices', 'units')],
  },
});
const assets = assetsOf(cast);
const at = (text: string) => Date.parse(`${text}+07:00`);
const minute = 60_000;
/** Everything that is recorded from a day on for so many days. */
const days = (first: string, count: number) =>
  Array.from({ length: count * 1440 }, (_, i) => assetLives(cast, assets, at(first) + i * minute, () => true)).flat();

describe('the things on the layers of the map', () => {
  it('are all recorded within two weeks, each once, written by the contract', () => {
    const all = days('2026-10-05T00:00:00', 14)
      .filter((events) => events.length === 1)
      .flat();
    expect(all.map(({ subject }) => subject).sort()).toEqual(assets.map(({ code }) => code).sort());
    expect(all.filter(({ type, data }) => schemaOf(type)?.schema.safeParse(data).success !== true)).toEqual([]);
    expect(new Set(all.map(({ data }) => data['layer']))).toEqual(new Set(['base-stations', 'community-teams']));
  });

  it('break now and then, and work again some hours later', () => {
    const broken = days('2026-10-05T00:00:00', 14).filter((events) => events.length === 2);
    expect(broken.length).toBeGreaterThan(20);
    for (const [fault, repair] of broken) {
      expect([fault?.data['state'], repair?.data['state']]).toEqual(['faulty', 'working']);
      expect(fault?.subject).toBe(repair?.subject);
      expect(fault?.subject).toMatch(/^base-stations-/);
      expect(Date.parse(repair!.time)).toBeGreaterThan(Date.parse(fault!.time));
    }
  });

  it('have members and no place where they are teams, a state and a place where they are stations', () => {
    const all = days('2026-10-05T00:00:00', 14).flat();
    const of = (code: string) => all.filter(({ data }) => data['layer'] === code && data['title'] !== undefined);
    expect(of('community-teams').every(({ data }) => data['place'] === undefined && Number(data['members']) >= 4)).toBe(
      true,
    );
    expect(of('base-stations').every(({ data }) => typeof data['state'] === 'string')).toBe(true);
  });

  it('are silent without a system that carries them', () => {
    const silent = castOf(7, { ...smallCatalogue, books: { devices: [], layers: [layer('base-stations', 'assets')] } });
    expect(assetLives(silent, assetsOf(silent), at('2026-10-05T08:20:00'), () => true)).toEqual([]);
  });
});
