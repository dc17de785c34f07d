import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { parse } from 'yaml';
import type { AlarmRuleRow } from '@ioc/shared/answers/alarm-rules';
import { startI18n } from '#i18n/i18n';
import { showPage } from '#desk/page.spec-support';
import { RuleForm } from '#alarms/rule-form';

type Rule = AlarmRuleRow['rule'];
/** A rule of a file as the API says it: with what the schema adds where the file is silent. */
const said = (rule: Rule): Rule => ({
  ...{ onMinutes: 0, offMinutes: 0, when: 'always', phone: null, suppressedBy: [], escalate: [] },
  ...rule,
});
const provinces = readdirSync('catalogue').filter((one) => existsSync(`catalogue/${one}/alarms.yaml`));
const rules = provinces.flatMap((of) =>
  (parse(readFileSync(`catalogue/${of}/alarms.yaml`, 'utf8')) as Rule[]).map(
    (rule) => [of, rule.code, said(rule)] as const,
  ),
);
const base = said({ ...(rules[0]?.[2] as Rule), code: 'own' });
const others: Rule['on'][] = [
  { sources: ['mot-cua', 'gone'], silence: 'sender-stopped' },
  { sources: ['mot-cua'] },
  { path: ['log-away', 'disk-full'], except: ['desk-silent'] },
  { roster: ['technician', 'operator'], aheadMinutes: 0 },
  { judged: 'all', except: ['received', 'overdue'] },
  { absent: ['vn.ioc.dossier.received.v1'], withinHours: 3, units: ['province'] },
  { absent: ['vn.ioc.dossier.received.v1', 'vn.ioc.task.reported.v1'], from: ['mot-cua'], withinHours: 3 },
];
const figures = [...new Set(rules.map(([, , { on }]) => on.figure).filter(Boolean))];
const catalogue = {
  sources: [
    { code: 'dvc', name: 'DVC' },
    { code: 'mot-cua', name: 'Một cửa' },
  ],
  indicators: [{ code: 'first', name: 'x', nameEn: 'x' }, ...figures.map((code) => ({ code, name: 'x', nameEn: 'x' }))],
};

/** What the form of a rule says when nothing in it was touched. */
async function saidAgain(rule: Rule): Promise<object> {
  const save = jest.fn<(rule: object) => void>();
  const row = { rule, from: 'page' } as AlarmRuleRow;
  await showPage(<RuleForm of={row} onTry={() => undefined} onSave={save} />, catalogue);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Lưu và dùng' })));
  return save.mock.calls[0]?.[0] as object;
}

beforeAll(() => void startI18n('vi'));
afterEach(cleanup);

describe('a rule that is read into the form and saved untouched', () => {
  it.each(rules)('is the same rule: %s %s', async (_of, _code, rule) => {
    expect(await saidAgain(rule)).toEqual(rule);
  });
  it.each(others.map((on) => [JSON.stringify(on), on]))('is the same rule: %s', async (_words, on) => {
    const rule = { ...base, on: on as Rule['on'] };
    expect(await saidAgain(rule)).toEqual(rule);
  });
});
