import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { corrected, manyLives, type SentEvent, teller } from '@ioc/test/support/lives';
import type { Random } from '@ioc/test/support/random';

const hour = 3_600_000;

/**
 * Random lives of complaints that get as far as an answer, often after its deadline: passed on, sent back, reopened,
 * published and rated. Every measure of field reports and of petitions counts some of them.
 */
export function randomComplaints(
  seed: number,
  count: number,
  catalogue: Catalogue,
  firstDay = '2026-03-02',
): SentEvent[] {
  return manyLives(seed, count, firstDay, (dice, from, code) => complaintLife(dice, catalogue, from, `P${code}`));
}

function complaintLife(dice: Random, catalogue: Catalogue, from: number, code: string): SentEvent[] {
  const communes = [...catalogue.units.values()].filter(({ kind }) => kind === 'commune').slice(0, 12);
  const life = teller(dice, 'complaint', code, ['1022'], from + dice.between(0, 30 * 24) * hour);
  const days = (most: number) => dice.between(0, most * 24);
  const assign = () => life.say('assigned', { unit: dice.pick(communes).code }, days(12));
  life.say('submitted', {
    kind: dice.pick(['field-report', 'petition']),
    category: dice.pick([...catalogue.categories.keys()]),
    ...(dice.chance(0.1) ? { private: true } : {}),
  });
  if (dice.chance(0.5)) life.say('accepted', {}, days(4));
  if (dice.chance(0.9)) assign();
  for (let step = dice.between(0, 3); step > 0; step -= 1) {
    const back = dice.chance(0.3);
    if (back) life.say('sent-back', {}, days(9));
    if (back || dice.chance(0.4)) assign();
    else life.say('clarification-requested', {}, days(9));
  }
  const end = dice.between(0, 9);
  if (end === 0) life.say('rejected', { reason: 'ngoài thẩm quyền' }, days(9));
  else if (end === 1) life.say('duplicate', { of: 'P0-0' }, days(9));
  else if (end < 9) answer(dice, life, days);
  return corrected(dice, life.events);
}

/** Answered, and half of the time more: made public, rated, opened again and answered once more. */
function answer(dice: Random, life: ReturnType<typeof teller>, days: (most: number) => number) {
  life.say('answered', {}, days(30));
  if (dice.chance(0.6)) life.say('published', {}, days(9));
  if (dice.chance(0.6)) life.say('rated', { rating: dice.pick(['satisfied', 'acceptable', 'dissatisfied']) }, days(5));
  if (!dice.chance(0.25)) return;
  life.say('reopened', {}, days(5));
  if (dice.chance(0.7)) life.say('answered', {}, days(20));
}
