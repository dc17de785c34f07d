import { Dice } from '#simulator/dice.js';

/** How a unit works: its habits stay with it for ever. Shares are 0…1. */
export interface Persona {
  /** How much of the communes' dossiers comes to it. */
  readonly size: number;
  readonly late: number;
  /** Share of the allowed time that its dossiers usually take. */
  readonly pace: number;
  readonly online: number;
  readonly paidOnline: number;
  readonly digitised: number;
  readonly supplement: number;
  readonly happy: number;
  /** Writes its own code as agencies do (H50.101 for 18859). */
  readonly writesAlias: boolean;
}

/**
 * One unit in five is excellent, one in five poor, as published rankings go: 1–12 % late, digitisation 20–40 %, about a
 * quarter of the fees paid online (domain §1.7: digitisation reaches 41 % of its points, payment 67 %).
 */
export function personaOf(seed: number, unit: string): Persona {
  const dice = new Dice(seed, 'persona', unit);
  const rank = dice.roll();
  const late =
    rank < 0.2 ? dice.between(0.008, 0.02) : rank < 0.8 ? dice.between(0.02, 0.06) : dice.between(0.06, 0.13);
  return {
    size: Math.exp(0.6 * dice.normal()),
    late,
    pace: dice.between(0.35, 0.75),
    online: dice.between(0.55, 0.85),
    paidOnline: dice.between(0.1, 0.4),
    digitised: dice.between(0.2, 0.4),
    supplement: dice.between(0.03, 0.12),
    happy: 0.97 - 2 * late,
    writesAlias: dice.chance(0.1),
  };
}
