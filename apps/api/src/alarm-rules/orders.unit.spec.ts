import { describe, expect, it } from '@jest/globals';
import { aRule } from '#alarms/rule.spec-support.js';
import { RuleOrder, TrialOrder, TrialPath, WithdrawRuleOrder } from '#alarm-rules/orders.js';

const days = { from: '2026-01-01', to: '2026-01-31' };
const wrong = (order: object) => {
  const { error } = TrialOrder.safeParse(order);
  return error?.issues.map(({ path }) => path.join('.'));
};

describe('the order of a trial', () => {
  it('names a rule in force or gives one, and not both', () => {
    expect(wrong({ code: 'overdue', ...days })).toBeUndefined();
    expect(wrong(days)).toEqual(['rule']);
    expect(wrong({ rule: aRule({ version: 0 }), ...days })).toBeUndefined();
    expect(wrong({ code: 'overdue', rule: aRule(), ...days })).toEqual(['rule']);
    expect(wrong({ code: 'overdue', rule: {}, ...days })).toContain('rule.code');
  });

  it('has its days in order, 92 of them at most, both included', () => {
    const of = (from: string, to: string) => wrong({ code: 'overdue', from, to });
    expect(of('2026-01-31', '2026-01-31')).toBeUndefined();
    expect(of('2026-01-31', '2026-01-30')).toEqual(['from']);
    expect(of('2026-01-01', '2026-04-02')).toBeUndefined();
    expect(of('2026-01-01', '2026-04-03')).toEqual(['from']);
    expect(of('2026-02-30', '2026-04-03')).toEqual(['from']);
  });

  it('has no other field', () => expect(wrong({ code: 'overdue', ...days, until: 'x' })).toEqual(['']));
});

it('the order of a rule says which version was seen', () => {
  const { version: seen, ...rule } = aRule({ version: 3 });
  expect(RuleOrder.parse({ ...rule, version: seen }).version).toBe(3);
  expect(RuleOrder.safeParse(rule).error?.issues.map(({ path }) => path)).toEqual([['version']]);
});

it.each([
  ['qua-han-0912345678', false],
  ['044199001234', false],
  ['le-hoi-qua-tai', true],
  ['091126-0001', true],
])('the code %s of a rule names nobody: %s', (code, fine) => {
  expect(RuleOrder.safeParse({ ...aRule({ version: 3 }), code }).success).toBe(fine);
});

describe('the order to withdraw a rule', () => {
  it.each([
    [{ code: 'a', version: 0 }, true],
    [{ code: 'a', version: 1_000_000 }, true],
    [{ code: 'a', version: -1 }, false],
    [{ code: 'a', version: 1_000_001 }, false],
    [{ code: 'a', version: 0.5 }, false],
    [{ code: 'a' }, false],
    [{ code: 'a', version: 1, why: 'x' }, false],
  ])('%j: %s', (order, good) => expect(WithdrawRuleOrder.safeParse(order).success).toBe(good));
});

it('a trial is asked for by its id', () => {
  const said = TrialPath.safeParse('1\u0000').error?.issues[0]?.message;
  expect(said).toMatch(/expected the id of a trial/);
  expect(TrialPath.safeParse('0b8f3c1e-6a2d-4c59-9f0e-3d1b2a4c5d6e').success).toBe(true);
});
