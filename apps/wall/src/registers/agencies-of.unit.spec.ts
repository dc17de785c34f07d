import { describe, expect, it } from '@jest/globals';
import type { EquipmentUnit } from '@ioc/shared/answers/registers';
import { agenciesOf, equipmentFilter } from '#registers/agencies-of';

const silent = { officials: null, computers: null, mailboxes: null, signatures: null, videoPoints: null };
const agency = (unit: string, level: string, more: Partial<EquipmentUnit>): EquipmentUnit => ({
  ...{ unit, unitName: unit, level, ...silent, lan: null, internet: null, dedicatedNetwork: null },
  ...{ asOf: '2026-01-05T01:00:00Z', event: { topic: 'register.events', partition: 0, offset: '1' }, ...more },
});
const units = [
  agency('A', 'province', { officials: 10, computers: 9, lan: true, signatures: 0 }),
  agency('B', 'commune', { officials: 10, computers: 5, mailboxes: 4, lan: false, videoPoints: 1 }),
  agency('C', 'commune', { computers: 5, lan: true, internet: false }),
  agency('D', 'commune', { dedicatedNetwork: true }),
];
const asked = (search: string) => {
  const found = equipmentFilter(new URLSearchParams(search));
  return found && agenciesOf(units, found).map(({ unit }) => unit);
};

describe('the agencies behind a number of the infrastructure', () => {
  it.each([
    ['', null],
    ['of=denominator', null],
    ['part=cars', null],
    ['level=commune', ['B', 'C', 'D']],
    ['part=lan', ['A', 'C']],
    ['level=commune&part=lan', ['C']],
    ['level=commune&part=lan&of=denominator', ['B', 'C']],
    ['level=commune&part=internet', []],
    ['level=commune&part=dedicatedNetwork', ['D']],
    ['part=computers', ['A', 'B']],
    ['part=mailboxes', ['B']],
    ['part=signatures', ['A']],
    ['part=videoPoints', ['B']],
  ])('of %s are %j', (search, found) => expect(asked(search)).toEqual(found));
});
