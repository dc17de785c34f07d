import { describe, expect, it } from '@jest/globals';
import { ownSources } from '#identity/own-sources.js';

const sources = new Map([
  ['mot-cua', { unit: 'H50.16' }],
  ['quan-trac', { unit: 'H50.05' }],
  ['cong-dvc', {}],
]) as never;
const sourceCodes = new Map([
  ['mot-cua', 'mot-cua'],
  ['urn:ioc:source:mot-cua', 'mot-cua'],
  ['quan-trac', 'quan-trac'],
  ['cong-dvc', 'cong-dvc'],
]);
const of = (sight: readonly string[] | null) => ownSources(sight, { sources, sourceCodes });

describe('the systems of units', () => {
  it('are theirs in all spellings, and none that belongs to another unit or to nobody', () => {
    expect(of(['H50.16'])).toEqual(['mot-cua', 'urn:ioc:source:mot-cua']);
    expect(of(['H50.05', 'H50.99'])).toEqual(['quan-trac']);
    expect(of([])).toEqual([]);
  });
  it('are all of whoever sees all units, even those of nobody', () => {
    expect(of(null)).toBeNull();
  });
});
