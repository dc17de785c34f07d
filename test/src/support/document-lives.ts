import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { corrected, manyLives, type SentEvent, teller } from '@ioc/test/support/lives';
import type { Random } from '@ioc/test/support/random';

const hour = 3_600_000;
const officials = ['vp-01', 'vp-02', 'vp-03', 'sx-01'];

/** Random lives of documents: passed on between desks and units, signed, issued, handled, cancelled, legal or not. */
export function randomDocuments(
  seed: number,
  count: number,
  catalogue: Catalogue,
  firstDay = '2026-03-02',
): SentEvent[] {
  return manyLives(seed, count, firstDay, (dice, from, code) => documentLife(dice, catalogue, from, `V${code}`));
}

function documentLife(dice: Random, catalogue: Catalogue, from: number, code: string): SentEvent[] {
  const units = [...catalogue.units.values()].filter(({ kind }) => kind === 'department').slice(0, 4);
  const life = teller(dice, 'document', code, ['quan-ly-van-ban'], from + dice.between(0, 40 * 24) * hour);
  const draft = dice.chance(0.45);
  const where = () => ({
    unit: dice.pick(units).code,
    ...(dice.chance(0.6) ? { official: dice.pick(officials) } : {}),
  });
  const described = {
    ...where(),
    class: dice.pick(['normal', 'normal', 'urgent', 'express']),
    electronic: dice.chance(0.8),
  };
  life.say(draft ? 'drafted' : 'arrived', {
    ...described,
    ...(draft || dice.chance(0.2) ? {} : { dueAt: life.due(dice.between(0, 9)) }),
  });
  const desk: [string, () => Record<string, unknown>][] = [
    ['assigned', () => ({ unit: dice.pick(units).code, official: dice.pick(officials) })],
    ['assigned', () => ({ unit: dice.pick(units).code, official: dice.pick(officials), dueAt: life.due(4) })],
    ['forwarded', where],
    ['returned', () => ({})],
  ];
  const ends: [string, () => Record<string, unknown>][] = [
    ['handled', () => ({ online: dice.chance(0.7) })],
    ['signed', () => ({ by: dice.pick(['agency', 'head', 'official']), digital: dice.chance(0.9) })],
    ['signed', () => ({ by: dice.pick(['agency', 'head']), digital: true })],
    ['issued', () => ({ recipient: dice.pick(['government', 'agency', 'other']) })],
  ];
  for (let step = dice.between(0, 8); step > 0; step -= 1) {
    const [name, data] = dice.chance(0.04)
      ? (['cancelled', () => ({})] as const)
      : dice.pick(dice.chance(0.5) ? desk : ends);
    life.say(name, data());
  }
  return corrected(dice, life.events);
}
