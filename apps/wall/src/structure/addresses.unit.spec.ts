import { expect, it } from '@jest/globals';
import { hasStructure } from '#structure/addresses';

it('a figure has a structure unless it is counted in the catalogue', () => {
  expect(hasStructure({ list: '/api/dossiers?measure=a' })).toBe(true);
  expect(hasStructure({ list: null })).toBe(true);
  expect(hasStructure({ list: '/api/catalogue/procedures?unit=H15.14' })).toBe(false);
});
