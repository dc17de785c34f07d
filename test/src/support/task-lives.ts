import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { corrected, manyLives, type SentEvent, teller } from '@ioc/test/support/lives';
import type { Random } from '@ioc/test/support/random';

const hour = 3_600_000;

/** Random lives of assigned tasks: reported, extended, completed, given out again, cancelled, in legal and illegal order. */
export function randomTasks(
  seed: number,
  count: number,
  catalogue: Catalogue,
  firstDay = '2026-03-02',
  source = 'nhiem-vu',
): SentEvent[] {
  return manyLives(seed, count, firstDay, (dice, from, code) => taskLife(dice, catalogue, from, `T${code}`, source));
}

function taskLife(dice: Random, catalogue: Catalogue, from: number, code: string, source: string): SentEvent[] {
  const units = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune' || kind === 'department');
  const life = teller(dice, 'task', code, [source], from + dice.between(0, 40 * 24) * hour);
  const assigned = () => ({
    document: `${dice.between(1, 900)}/UBND-TH`,
    assigner: catalogue.province.rootUnit,
    unit: dice.pick(units).code,
    title: `Nhiệm vụ ${code}`,
    dueAt: dice.chance(0.8) ? life.due(dice.between(0, 15)) : null,
  });
  const steps: [string, () => Record<string, unknown>][] = [
    ['reported', () => ({ note: 'đang thực hiện', percent: dice.between(0, 100) })],
    ['extended', () => ({ dueAt: life.due(dice.between(1, 10)) })],
    ['completed', () => ({})],
    ['completed', () => ({})],
    ['reopened', () => ({})],
    ['assigned', assigned],
    ['cancelled', () => ({})],
  ];
  if (dice.chance(0.95)) life.say('assigned', assigned());
  for (let step = dice.between(0, 5); step > 0; step -= 1) {
    const [name, data] = dice.pick(steps);
    life.say(name, data(), dice.between(0, 150));
  }
  return corrected(dice, life.events);
}
