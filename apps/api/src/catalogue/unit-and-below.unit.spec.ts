import { describe, expect, it } from '@jest/globals';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import { unitAndBelow, withAllBelow } from '#catalogue/unit-and-below.js';

const catalogue = smallCatalogue();

describe('a unit with all below it', () => {
  it('has parents before children, however deep', () => {
    expect([...withAllBelow('H50', catalogue.units)]).toEqual(['H50', 'H50.01', '19001', '19002', 'H50.01.02']);
    expect([...withAllBelow('H50.01', catalogue.units)]).toEqual(['H50.01', 'H50.01.02']);
    expect([...withAllBelow('stranger', catalogue.units)]).toEqual(['stranger']);
  });
  it('ends where units stand below each other in a circle', () => {
    const unit = catalogue.units.get('19001')!;
    const circle = new Map(['a', 'b'].map((code) => [code, { ...unit, code, parent: code === 'a' ? 'b' : 'a' }]));
    expect([...withAllBelow('a', circle)]).toEqual(['a', 'b']);
  });
  it('is everything for the root, and found by an alias', () => {
    const known = { ...catalogue, unitCodes: new Map([['alias', 'H50.01']]) };
    expect(unitAndBelow(known, 'H50')).toBeNull();
    expect([...unitAndBelow(known, 'alias')!]).toEqual(['H50.01', 'H50.01.02']);
  });
});
