import { describe, expect, it } from '@jest/globals';
import { providerProblem } from '#people/provider-problem';

describe('why a sign-in through the provider was not done', () => {
  it.each([
    ['', null],
    ['?next=%2Ffigures', null],
    ['?problem=other', null],
    ['?problem=openid-away', 'away'],
    ['?problem=openid-second-factor&next=/', 'second-factor'],
    ['?problem=openid-made-up', 'refused'],
  ])('%s: %s', (search, problem) => expect(providerProblem(search)).toBe(problem));
});
