import { describe, expect, it } from '@jest/globals';
import { UnitPipe } from '#pipes/unit.pipe.js';

const current = {
  province: { rootUnit: 'H50' },
  unitCodes: new Map([
    ['H50', 'H50'],
    ['19001', '19001'],
    ['old-1', '19001'],
  ]),
};
const pipe = new UnitPipe({ current } as never);

describe('the unit of a query', () => {
  it.each([
    ['none is the province', {}, 'H50'],
    ['its own code stays', { unit: '19001' }, '19001'],
    ['another code of it becomes its own', { unit: 'old-1' }, '19001'],
  ])('%s', (_name, query, unit) => {
    expect(pipe.transform({ ...query, limit: 5 })).toEqual({ unit, limit: 5 });
  });

  it('an unknown one is refused by name', () => {
    expect(() => pipe.transform({ unit: 'X' })).toThrow('unit: không có đơn vị X / no such unit');
    expect(() => pipe.transform({ unit: '' })).toThrow('unit:');
  });
});
