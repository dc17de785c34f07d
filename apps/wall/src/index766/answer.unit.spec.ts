import { expect, it } from '@jest/globals';
import type { RankedUnit } from '@ioc/shared/answers/index766';
import { inRank } from '#index766/answer';

const unit = (name: string, rank: number | null): RankedUnit => ({
  ...{ unit: name, name, rank, known: 1, received: 1, of: 3, small: rank === null, official: null },
  ...{ level: 'commune', score: null, missing: [], groups: [] },
});

it('ranks units best first and puts those without a rank last', () => {
  const order = inRank([unit('small', null), unit('second', 2), unit('first', 1)]);
  expect(order.map(({ name }) => name)).toEqual(['first', 'second', 'small']);
});
