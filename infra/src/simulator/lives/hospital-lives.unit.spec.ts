import { describe, expect, it } from '@jest/globals';
import { schemaOf } from '@ioc/shared/events/contract';
import { hospitalLives } from '#simulator/lives/hospital-lives.js';
import { castOf } from '#simulator/people/cast.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';

const hospital = (code: string) => ({ code, name: code, unit: 'H50', source: 'vnpt-his', lat: null, lon: null });
const cast = castOf(7, { ...smallCatalogue, books: { devices: [], hospitals: [hospital('a'), hospital('b')] } });
const at = (text: string) => Date.parse(`2026-10-05T${text}:00+07:00`);
const visits = (time: string) => hospitalLives(cast, at(time)).map(([one]) => Number(one?.data['visits']));

describe('what simulated hospitals count', () => {
  it('comes four times a day from each, grows through the day and is written by the contract', () => {
    const times = ['10:05', '14:05', '18:05', '22:05'];
    const all = times.flatMap((time) => hospitalLives(cast, at(time)).flat());
    expect(all.map(({ subject }) => subject)).toEqual(times.flatMap(() => ['a/2026-10-05', 'b/2026-10-05']));
    expect(new Set(all.map(({ id }) => id)).size).toBe(8);
    expect(all.filter(({ type, data }) => schemaOf(type)?.schema.safeParse(data).success !== true)).toEqual([]);
    for (const nth of [0, 1]) {
      const course = times.map((time) => visits(time)[nth] ?? 0);
      expect(course).toEqual([...course].sort((a, b) => a - b));
    }
    expect(hospitalLives(cast, at('10:06'))).toEqual([]);
  });

  it('has counts alone, no rate', () => {
    const [event] = hospitalLives(cast, at('22:05'))[0] ?? [];
    expect(
      Object.entries(event?.data ?? {}).filter(([, value]) => typeof value === 'number' && value % 1 !== 0),
    ).toEqual([]);
  });
});
