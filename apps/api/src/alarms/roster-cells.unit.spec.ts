import { describe, expect, it } from '@jest/globals';
import { aSlot, january } from '#roster/roster.spec-support.js';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import { rosterCells } from '#alarms/roster-cells.js';
import { aRule } from '#alarms/rule.spec-support.js';

const empty = aRule({ code: 'roster-empty', on: { roster: 'all', aheadMinutes: 60 } });
const at = (local: string) => Date.parse(`2026-01-05T${local}+07:00`);
const cells = (
  rule = empty,
  slots = [aSlot({ person: null })],
  now = at('15:00'),
  known: { cause: string; unit: string }[] = [],
) => rosterCells([rule], { slots, exceptions: [] }, alarmCatalogue([rule], { calendar: january }), now, known);

describe('a rule of the roster', () => {
  it('finds a slot in which nobody is on, and says which in roles and hours', () => {
    const [cell] = cells();
    expect(cell).toMatchObject({
      rule: 'roster-empty',
      unit: 'P',
      cause: '1',
      finding: 'active',
      group: 'roster',
      because: [],
    });
    expect(cell?.detail).toEqual({ vi: 'Trưởng ca, 05/01 15:00–23:00', en: 'Shift lead, 05/01 15:00–23:00' });
  });
  it('looks as far ahead as it says and no further', () => {
    const found = (time: string) => cells(empty, undefined, at(time))[0]?.finding;
    expect([found('13:59:59'), found('14:00:00'), found('22:59:59'), found('23:00:00')]).toEqual([
      ...['normal', 'active', 'active'],
      'normal',
    ]);
  });
  it('is well when somebody is on, and never names him', () => {
    const all = cells(empty, [aSlot(), aSlot({ id: '2', person: null, deputy: 'Nguyễn Văn An' })]);
    expect(all.map(({ finding }) => finding)).toEqual(['normal', 'active']);
    expect(JSON.stringify(all)).not.toContain('Nguyễn');
  });
  it('is of the duties that it names, and clears what is no longer kept', () => {
    const leaders = aRule({ ...empty, on: { roster: ['duty-leader'], aheadMinutes: 0 } });
    expect(cells(leaders)).toEqual([]);
    expect(cells(empty, [], at('15:00'), [{ cause: '7', unit: 'P' }])).toMatchObject([
      { cause: '7', finding: 'normal' },
    ]);
    expect(cells(empty, undefined, undefined, [{ cause: '1', unit: 'P' }]).map(({ finding }) => finding)).toEqual([
      'active',
    ]);
    expect(cells(aRule())).toEqual([]);
  });
});
