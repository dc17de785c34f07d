import type { Dice } from '#simulator/dice.js';
import type { Life } from '#simulator/lives/life.js';
import type { Persona } from '#simulator/people/persona.js';

/** The fee of a dossier: asked for, paid (seldom online), now and then given back. */
export function payFee(life: Life, dice: Dice, persona: Persona) {
  const amount = dice.pick([10_000, 20_000, 50_000, 100_000, 150_000, 300_000, 500_000]);
  const online = dice.chance(persona.paidOnline);
  if (online || dice.chance(0.4)) {
    life.tell('fee-requested', { amount });
    life.work(dice.exponential(online ? 6 : 20));
  }
  if (dice.chance(0.03)) return; // asked for and never paid
  life.tell('paid', { amount, online, via: online ? (dice.chance(0.7) ? 'national' : 'province') : 'counter' });
  if (dice.chance(0.006)) life.work(dice.exponential(300)).tell('refunded', { amount });
}

/** One applicant in nine says what they think of it. */
export function rate(life: Life, dice: Dice, happy: number) {
  if (!dice.chance(0.11)) return;
  life.until(life.at + dice.exponential(life.steady ? 600_000 : 36_000_000));
  if (dice.chance(happy)) life.tell('rated', { rating: dice.chance(0.6) ? 'very-satisfied' : 'satisfied' });
  else life.tell('rated', { rating: 'dissatisfied', ...(dice.chance(0.2) ? { complained: true } : {}) });
}
