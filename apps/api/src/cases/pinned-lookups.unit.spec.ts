import { describe, expect, it, jest } from '@jest/globals';
import { pinLookups } from '#cases/pinned-lookups.js';
import type { FoldContext } from '#cases/case-kind.js';

const asked = jest.fn();
const today: FoldContext = {
  rankOf: () => 1,
  dueOf: (procedure) => (asked(procedure), procedure === 'none' ? null : '2026-03-09T17:00:00+07:00'),
  eveOf: () => '2026-03-06',
  complaintDue: () => null,
  placeQuality: () => 'ok',
  communeAt: () => null,
};

describe('what was judged of a case', () => {
  it('is asked of the catalogue once, and said for the journal', () => {
    asked.mockClear();
    const { context, fresh } = pinLookups(today, {});
    expect(fresh()).toBeNull();
    expect([context.dueOf('1.1', 't'), context.dueOf('1.1', 't')]).toEqual(Array(2).fill('2026-03-09T17:00:00+07:00'));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(fresh()).toEqual({ 'due 1.1 t': '2026-03-09T17:00:00+07:00' });
  });

  it('stands, whatever the catalogue says today; that nothing is due stands too', () => {
    const known = { 'due 1.1 t': '2026-03-04T17:00:00+07:00', 'due 1.2 t': null };
    const { context, fresh } = pinLookups(today, known);
    expect(context.dueOf('1.1', 't')).toBe('2026-03-04T17:00:00+07:00');
    expect(context.dueOf('1.2', 't')).toBeNull();
    expect(fresh()).toBeNull();
  });

  it('knows one evening for all appointments of a day', () => {
    const { context, fresh } = pinLookups(today, {});
    context.eveOf?.('2026-03-09T17:00:00+07:00');
    context.eveOf?.('2026-03-09T11:00:00+07:00');
    expect(Object.keys(fresh() ?? {})).toEqual(['eve 2026-03-09']);
  });

  it('is not who comes first of two systems, nor where a place lies', () => {
    const { context, fresh } = pinLookups(today, {});
    context.rankOf('mot-cua');
    context.communeAt(16.8, 107.1);
    expect(fresh()).toBeNull();
  });

  it('asks nothing of a catalogue that has no such rule', () => {
    const { context } = pinLookups(today, {});
    for (const rule of [
      'landing',
      'complaintFromSending',
      'complaintLeft',
      'complaintMoved',
      'supplement',
      'most',
    ] as const)
      expect(context[rule]).toBeUndefined();
    const { eveOf, ...without } = today;
    expect(eveOf).toBeDefined();
    expect(pinLookups(without, {}).context.eveOf).toBeUndefined();
  });
});

describe('each question whose answer is a day', () => {
  const wait = { due: '2026-03-09', from: '2026-03-04', to: '2026-03-06' } as never;
  const of = { kind: 'petition', category: 'land', urgent: false } as never;
  /** Answers another day each time that it is asked. */
  const counting = () => {
    let n = 0;
    return () => `day ${(n += 1)}`;
  };
  const rules = (clockRules?: object) =>
    ({
      ...today,
      complaintDue: counting(),
      eveOf: counting(),
      landing: counting(),
      complaintFromSending: counting(),
      complaintLeft: counting(),
      complaintMoved: counting(),
      supplement: { policy: 'subtract', moved: counting() },
      most: { end: counting(), moved: counting() },
      ...(clockRules && { clockRules }),
    }) as unknown as FoldContext;
  const questions: [string, (context: FoldContext) => unknown][] = [
    ['answer petition land false t', ({ complaintDue }) => complaintDue('answer' as never, of, 't')],
    ['eve 2026-03-09', ({ eveOf }) => eveOf?.('2026-03-09T17:00:00+07:00')],
    ['landing t', ({ landing }) => landing?.('t')],
    ['sending petition land false t', ({ complaintFromSending }) => complaintFromSending?.(of, 't')],
    ['left day 2026-03-09 2026-03-04 2026-03-06', ({ complaintLeft }) => complaintLeft?.(wait, 'day')],
    ['moved petition land false 2026-03-09 2026-03-04 2026-03-06', ({ complaintMoved }) => complaintMoved?.(of, wait)],
    ['moved wait subtract 1.1 2026-03-09 2026-03-04 2026-03-06', ({ supplement }) => supplement?.moved(wait, '1.1')],
    ['most 1.1 t', ({ most }) => most?.end('1.1', 't')],
    ['moved wait most 1.1 2026-03-09 2026-03-04 2026-03-06', ({ most }) => most?.moved(wait, '1.1')],
  ];

  it.each(questions)('%s is asked once, and its first answer stands in the journal', (question, ask) => {
    const { context, fresh } = pinLookups(rules(), {});
    expect([ask(context), ask(context)]).toEqual(['day 1', 'day 1']);
    expect(fresh()).toEqual({ [question]: 'day 1' });
    expect(ask(pinLookups(rules(), { [question]: 'of then' }).context)).toBe('of then');
  });

  it('keeps the other words of the rule for supplements', () =>
    expect(pinLookups(rules(), {}).context.supplement?.policy).toBe('subtract'));

  it.each([
    ['a late dossier still revives', { revives: true }, ''],
    ['both rules are the old ones', { revives: true, outruns: true }, ''],
    ['a wait may still end after its deadline', { outruns: true }, 'wait '],
  ])('has its old name where %s, so that the answers of then are found', (_what, clockRules, name) => {
    const { context, fresh } = pinLookups(rules(clockRules), {});
    context.supplement?.moved(wait, '1.1');
    expect(fresh()).toEqual({ [`${name}subtract 1.1 2026-03-09 2026-03-04 2026-03-06`]: 'day 1' });
  });
});
