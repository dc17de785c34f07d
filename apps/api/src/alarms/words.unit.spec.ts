import { expect, it } from '@jest/globals';
import type { AlarmRule } from '#catalogue/alarm-rules.js';
import type { Catalogue } from '#catalogue/catalogue.js';
import { aRule } from '#alarms/rule.spec-support.js';
import { alarmNames } from '#alarms/words.js';

const indicators = new Map([['overdue', { name: 'Quá hạn', nameEn: 'Overdue' }]]);
const catalogue = { indicators } as unknown as Catalogue;
const named = (on: AlarmRule['on'], cause: string) => {
  const definition = aRule({ name: 'Quy tắc', nameEn: 'Rule', on });
  return alarmNames({ definition, cause, detail: null }, catalogue);
};

it('names an alarm by its rule, and one of all judged figures by its figure', () => {
  expect(named({ figure: 'overdue', units: ['province'] }, 'overdue')).toEqual({ name: 'Quy tắc', nameEn: 'Rule' });
  expect(named({ path: 'all' }, 'log-away')).toEqual({ name: 'Quy tắc', nameEn: 'Rule' });
  expect(named({ judged: 'all' }, 'overdue')).toEqual({ name: 'Quá hạn', nameEn: 'Overdue' });
  expect(named({ judged: 'all' }, 'gone')).toEqual({ name: 'gone', nameEn: 'gone' });
});
