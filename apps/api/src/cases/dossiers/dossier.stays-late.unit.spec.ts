import { describe, expect, it } from '@jest/globals';
import { random, type Random } from '@ioc/test/support/random';
import type { DossierEvent } from '@ioc/shared/events/contract';
import { localDay } from '#calendar/local-day.js';
import { supplementPolicies } from '#deadlines/supplement-policy.js';
import {
  coded,
  day,
  dossierFrom,
  filing,
  received,
  replaced,
  retracted,
  ruled,
  said,
} from '#cases/dossiers/dossier-from.spec-support.js';

const two = (n: number) => String(n).padStart(2, '0');
const steps = ['supplement-requested', 'supplemented', 'paused', 'resumed', 'fee-requested', 'paid', 'due-reissued'];
const ends = ['resolved', 'returned', 'withdrawn', 'stopped', 'recalled', 'refused'];
/** Of state codes that are no end. */
const working = [1, 2, 4, 5, 6];

/** Any sequence of steps, told by two systems; ends are told by the one that comes first. */
function life(dice: Random): DossierEvent[] {
  const on = () => `${two(dice.between(1, 28))}T${two(dice.between(0, 23))}:${two(dice.between(0, 59))}`;
  const due = () => `${two(dice.between(1, 28))}T17:00`;
  const source = () => (dice.chance(0.4) ? 'cong-dvc' : 'mot-cua');
  const other = (): DossierEvent => {
    const step = dice.pick([...steps, ...ends, 'moved', 'received', 'received', 'registered', 'code', 'code', 'code']);
    if (step === 'code')
      return coded(dice.pick(working), on(), dice.chance(0.3) ? { dueAt: day(due()) } : {}, source());
    if (step === 'received') return received(on(), dice.chance(0.7) ? due() : null, source());
    if (step === 'registered') return said(step, on(), filing, source());
    const dated = step === 'due-reissued' || (step === 'supplemented' && dice.chance(0.3));
    const data = { amount: 1, online: true, ...(dated ? { dueAt: day(due()) } : {}) };
    return said(step, on(), data, ends.includes(step) ? 'mot-cua' : source());
  };
  const first = dice.between(1, 6);
  const begun = received(`${two(first)}T09:00`, `${two(first + dice.between(0, 8))}T17:00`, source());
  return [begun, ...Array.from({ length: dice.between(1, 7) }, other)].map((event, n) => ({
    ...event,
    id: `${n}`,
  }));
}

/** Some are retracted or replaced, each by its own system, at any time. */
const corrected = (dice: Random, events: readonly DossierEvent[]): DossierEvent[] =>
  events
    .filter(() => dice.chance(0.2))
    .map((of) => {
      const at = `${two(dice.between(1, 28))}T${two(dice.between(0, 23))}:30`;
      return dice.chance(0.5)
        ? retracted(of, at)
        : replaced(of, at, { dueAt: day(`${two(dice.between(1, 28))}T17:00`) });
    });
/** A correction that comes after a day, of what was known by it. */
const undoes = (events: readonly DossierEvent[], on: string): boolean =>
  events.some(({ time, data }) => {
    const of = events.find(({ id }) => id === (data as { event?: string }).event);
    return of !== undefined && localDay(time) > on && localDay(of.time) <= on;
  });

const brief = (events: readonly DossierEvent[]) =>
  events
    .map(({ time, type, source, data }) => `${time.slice(8, 16)} ${type.slice(15)} ${source} ${JSON.stringify(data)}`)
    .sort();

describe.each(supplementPolicies)('under the rule %s', (policy) => {
  it('so it is where later events are corrected as well', () => {
    const dice = random(30 + policy.length);
    const context = ruled(policy);
    let seen = 0;
    for (let n = 0; n < 250; n += 1) {
      const sent = life(dice);
      const events = [...sent, ...corrected(dice, sent)];
      for (let on = 1; on <= 28; on += 1) {
        const of = two(on);
        const before = events.filter(({ time }) => localDay(time) <= `2026-11-${of}`);
        if (before.length === 0 || before.length === events.length || undoes(events, `2026-11-${of}`)) continue;
        if (dossierFrom(before, context).until('overdue', of) === 0) continue;
        const whole = dossierFrom(events, context);
        const late = whole.dossier.finishedAt === null || whole.until('resolved-late', '30') === 1;
        expect([of, ...brief(events), whole.until('overdue', of), late]).toEqual([of, ...brief(events), 1, true]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(200);
  }, 120_000);

  it('a day on which a dossier was overdue stays one, and it ends late, whatever is told afterwards', () => {
    const dice = random(9 + policy.length);
    const context = ruled(policy);
    let seen = 0;
    for (let n = 0; n < 250; n += 1) {
      const events = life(dice);
      const whole = dossierFrom(events, context);
      for (let on = 1; on <= 28; on += 1) {
        const of = two(on);
        const before = events.filter(({ time }) => localDay(time) <= `2026-11-${of}`);
        if (before.length === 0 || before.length === events.length) continue;
        const then = dossierFrom(before, context);
        const told = [of, ...brief(events)];
        if (then.late766(of)) expect([told, whole.late766(of), whole.late766('30')]).toEqual([told, true, true]);
        if (then.until('overdue', of) === 0) continue;
        const late = whole.dossier.finishedAt === null || whole.until('resolved-late', '30') === 1;
        expect([told, whole.until('overdue', of), late]).toEqual([told, 1, true]);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(500);
  }, 120_000);
});
