import { describe, expect, it } from '@jest/globals';
import { AlarmsFile } from '#catalogue/alarm-rules.js';
import { checkAlarmRules } from '#catalogue/check-alarm-rules.js';
import type { Problem } from '#catalogue/problem.js';
import { readYaml } from '#catalogue/read-yaml.js';

const rest = `
  name: a
  nameEn: a
  version: 1
  consequence: major
  actWithinMinutes: 60
  owner: operator
  action: a
  actionEn: a`;
/** Lines of the file that are wrong, with the field. */
function wrong(fields: string): string[] {
  const file = readYaml('alarms.yaml', 'alarms', `- code: one\n${fields.trimEnd()}${rest}`, AlarmsFile);
  const problems: Problem[] = [...file.problems];
  const known = { indicator: (code: string) => code === 'overdue', source: (code: string) => code === 'mot-cua' };
  if (file.data) checkAlarmRules(file.data, known, (...words) => problems.push(file.problem(...words)));
  return problems.map(({ line, path }) => `${line} ${path}`);
}

describe('rules of alarms', () => {
  it.each([
    ['a change', '  on: { figure: overdue, change: { since: week, as: percent } }\n  above: 50'],
    ['a duration', '  on: { figure: overdue }\n  above: 50\n  lastsHours: 16\n  when: working-hours'],
    ['an absence', '  on: { absent: [vn.ioc.dossier.received.v1], units: [commune], withinHours: 16 }'],
    ['an absence of sources', '  on: { absent: [vn.ioc.dossier.resolved.v1], from: [mot-cua], withinHours: 4 }'],
    ['a forecast', '  on: { forecast: dossier, units: [commune], by: { weekday: friday, hour: 17 } }\n  above: 10'],
    ['problems of the path', '  on: { path: [disk-full, openid-away] }'],
    ['all but some', '  on: { path: all, except: [desk-silent] }'],
  ])('takes %s', (_, fields) => {
    expect(wrong(fields)).toEqual([]);
  });
  it.each([
    ['  on: { figure: none }\n  above: 50', '2 alarms[0].on.figure'],
    ['  on: { figure: overdue }\n  above: 50\n  onMinutes: 5\n  lastsHours: 16', '5 alarms[0].lastsHours'],
    ['  on: { figure: overdue, change: { since: year } }\n  above: 5', '2 alarms[0].on.change.since'],
    ['  on:\n    absent: [vn.ioc.dossier.received.v1, vn.ioc.none]\n    withinHours: 4', '3 alarms[0].on.absent[1]'],
    [
      '  on:\n    absent: [vn.ioc.dossier.resolved.v1]\n    units: [commune]\n    withinHours: 4',
      '3 alarms[0].on.absent[0]',
    ],
    [
      '  on:\n    absent: [vn.ioc.dossier.received.v1]\n    from: all\n    units: [commune]\n    withinHours: 4',
      '5 alarms[0].on.units',
    ],
    [
      '  on:\n    absent: [vn.ioc.dossier.received.v1]\n    from: [mot-cua, x]\n    withinHours: 4',
      '4 alarms[0].on.from[1]',
    ],
    ['  on: { absent: [vn.ioc.dossier.received.v1], withinHours: 4 }\n  above: 4', '3 alarms[0].above'],
    ['  on: { forecast: dossier, by: { weekday: friday, hour: 17 } }\n  below: 4', '3 alarms[0].below'],
    ['  on: { forecast: dossier, by: { weekday: friday, hour: 17 } }', '1 alarms[0]'],
    ['  on:\n    path: [disk-full, disk-ful]', '3 alarms[0].on.path[1]'],
    ['  on:\n    path: all\n    except: [desk-silent, desk-silence]', '4 alarms[0].on.except[1]'],
    ['  on: { forecast: dossier, by: { weekday: friday, hour: 17 } }\n  above: 4\n  clear: 5', '4 alarms[0].clear'],
  ])('refuses %j at its line', (fields, at) => {
    expect(wrong(fields)).toEqual([at]);
  });
});
