import { describe, expect, it } from '@jest/globals';
import { alarmCatalogue } from '@ioc/test/support/alarm-setting';
import { aRule } from '#alarms/rule.spec-support.js';
import { problemsOfRule } from '#alarm-rules/check-rule.js';

const catalogue = alarmCatalogue();
const source = [...catalogue.sources.keys()][0] as string;

describe('a rule of the page', () => {
  it('is held to the checks of the catalogue, by field', () => {
    const fields = (rule: ReturnType<typeof aRule>) =>
      problemsOfRule(rule, [aRule({ code: 'other' })], catalogue).map(({ field }) => field);
    expect(fields(aRule({ suppressedBy: ['other'] }))).toEqual([]);
    expect(fields(aRule({ suppressedBy: ['none'] }))).toEqual(['suppressedBy.0']);
    expect(fields(aRule({ on: { figure: 'none', units: ['commune'] } }))).toEqual(['on.figure']);
    expect(fields(aRule({ above: undefined, clear: undefined }))).toEqual(['above']);
    expect(fields(aRule({ clear: 21 }))).toEqual(['clear']);
  });

  it('names sources of the catalogue', () => {
    const of = (...sources: string[]) =>
      problemsOfRule(aRule({ on: { sources }, above: undefined, clear: undefined }), [], catalogue);
    expect(of(source).filter(({ field }) => field.startsWith('on'))).toEqual([]);
    expect(of(source, 'none').filter(({ field }) => field.startsWith('on'))).toMatchObject([{ field: 'on.sources.1' }]);
  });

  it('says each problem in both languages', () => {
    const [problem] = problemsOfRule(aRule({ clear: 21 }), [], catalogue);
    expect([problem?.vi, problem?.en].every((text) => (text ?? '').length > 3)).toBe(true);
  });

  it('is checked in the place of its version before, and others are not its matter', () => {
    const other = aRule({ code: 'other', clear: 99 });
    expect(problemsOfRule(aRule(), [aRule({ clear: 99 }), other], catalogue)).toEqual([]);
  });
});
