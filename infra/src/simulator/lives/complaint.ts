import type { Category } from '@ioc/api/catalogue/catalogue';
import type { Dice } from '#simulator/dice.js';
import type { Life } from '#simulator/lives/life.js';
import type { Actor, Cast } from '#simulator/people/cast.js';

/** What stays with one complaint all its life. */
export interface Complaint {
  readonly petition: boolean;
  readonly cast: Cast;
  readonly dice: Dice;
  readonly life: Life;
  readonly category: Category;
  readonly commune: Actor;
  readonly urgent: boolean;
  readonly hidden: boolean;
}
