import { describe, expect, it } from '@jest/globals';
import { address, question } from '#api/question';

describe('the address of a question', () => {
  it('has names in its path and the rest as words, each written so that it stays one', () => {
    expect(
      question('/figures/{indicator}/by/{dimension}', { indicator: 'a/b', dimension: 'unit', unit: '=H50 1' }),
    ).toBe('/api/figures/a%2Fb/by/unit?unit=%3DH50+1');
  });

  it('leaves out what is empty, and asks for nothing more where nothing is given', () => {
    expect(question('/at-risk', { unit: null, limit: '100' })).toBe('/api/at-risk?limit=100');
    expect(question('/scoreboard')).toBe('/api/scoreboard');
  });

  it('takes a name that is both in the path and among the words for the path', () => {
    expect(question('/figures/{indicator}/restatements/{known}', { indicator: 'x', known: '2026-03-01' })).toBe(
      '/api/figures/x/restatements/2026-03-01',
    );
  });

  it('is refused by the compiler when the API has no such address or word', () => {
    // @ts-expect-error no such address
    question('/nothing');
    // @ts-expect-error no such word
    question('/at-risk', { units: 'H50' });
    // @ts-expect-error a name of the path is missing
    question('/dossiers/{code}', {});
    // @ts-expect-error all names of the path are missing
    question('/dossiers/{code}');
    expect.assertions(0);
  });
});

it('keeps the words that an address has, and sets others', () => {
  expect(address('/x?a=1&b=2', { b: '3', c: null, d: '' })).toBe('/x?a=1&b=3');
});
