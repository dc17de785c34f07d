import { describe, expect, it } from '@jest/globals';
import { namedUnits } from '#identity/named-units.js';

const unitCodes = new Map([
  ['H50', 'H50'],
  ['H50.05', 'H50.05'],
  ['H50.103', '18880'],
  ['18880', '18880'],
]);
const catalogue = { unitCodes, province: { rootUnit: 'H50' } } as unknown as Parameters<typeof namedUnits>[1];

describe('the units that a question names', () => {
  it.each([
    [{}, []],
    [{ unit: 'H50' }, []],
    [{ unit: '=H50' }, ['H50']],
    [{ unit: 'H50.103' }, ['18880']],
    [{ unit: '=18880', received: 'H50.05' }, ['18880', 'H50.05']],
    [{ unit: ['H50', 'H50.05'] }, ['H50.05']],
    [{ unit: '-' }, ['-']],
    [{ decides: 'nobody-knows', helped: { odd: 1 } }, ['nobody-knows']],
    [{ channel: 'online' }, []],
  ])('%j: %j', (query, units) => expect(namedUnits(query, catalogue)).toEqual(units));
});
