import { beforeAll, describe, expect, it } from '@jest/globals';
import { complaintsOn } from '@ioc/test/tally/complaint-tally';
import { simulatedComplaints } from '#simulator/lives/simulated-complaints.spec-support.js';
import { smallCatalogue } from '#simulator/small-catalogue.spec.js';
import { isWorkingDay, dayOf } from '#simulator/time/office.js';
import type { CloudEvent } from '#simulator/travel/cloud-event.js';

const told = new Map<string, CloudEvent[]>();
let all: CloudEvent[];
beforeAll(() => {
  all = simulatedComplaints(smallCatalogue, 7, 1500);
  for (const event of all) told.set(event.subject, [...(told.get(event.subject) ?? []), event]);
});

const stepsOf = (life: readonly CloudEvent[]) => life.map(({ type }) => type.split('.')[3] ?? '');
const lives = (kind: string) => [...told.values()].filter((life) => life[0]?.data['kind'] === kind);
const share = (kind: string, of: (life: readonly CloudEvent[]) => boolean) =>
  lives(kind).filter(of).length / lives(kind).length;
const says = (step: string) => (life: readonly CloudEvent[]) => stepsOf(life).includes(step);
/** Days of work that began between two steps; null: one of them never came. */
function workingDays(life: readonly CloudEvent[], from: string, to: string): number | null {
  const [a, b] = [from, to].map((step) => life.find(({ type }) => type.split('.')[3] === step));
  if (!a || !b) return null;
  let days = 0;
  for (let day = dayOf(Date.parse(a.time)) + 1; day <= dayOf(Date.parse(b.time)); day++) if (isWorkingDay(day)) days++;
  return days;
}

describe('the simulated complaints', () => {
  it('go astray at each stage, each as often as is to be believed', () => {
    expect(lives('field-report').length).toBeGreaterThan(500);
    const between = (of: (life: readonly CloudEvent[]) => boolean, least: number, most: number) => {
      expect(share('field-report', of)).toBeGreaterThan(least);
      expect(share('field-report', of)).toBeLessThan(most);
    };
    between(says('sent-back'), 0.03, 0.08);
    between(says('reopened'), 0.02, 0.06);
    between(says('extended'), 0.01, 0.08);
    between(says('rejected'), 0.04, 0.1);
    between((life) => (workingDays(life, 'answered', 'published') ?? 0) > 1, 0.04, 0.15);
    between((life) => life.some(({ data }) => data['private'] === true && !says('published')(life)), 0.02, 0.08);
    between(says('rated'), 0.25, 0.5);
  });

  it('publish what is answered again', () => {
    const again = [...told.values()].filter((life) => says('reopened')(life) && life[0]?.data['private'] !== true);
    expect(again.length).toBeGreaterThan(10);
    for (const life of again)
      expect(stepsOf(life).lastIndexOf('published')).toBeGreaterThan(stepsOf(life).lastIndexOf('answered'));
  });

  it('are petitions in part, with fifteen working days, some late, and voices for and against', () => {
    expect(lives('petition').length).toBeGreaterThan(80);
    const late = share('petition', (life) => (workingDays(life, 'assigned', 'answered') ?? 0) > 15);
    expect(late).toBeGreaterThan(0.03);
    expect(late).toBeLessThan(0.25);
    const voted = lives('petition').flatMap((life) => life.filter(({ type }) => type.includes('.voted.')));
    const against = voted.filter(({ data }) => Number(data['dislikes']) > Number(data['likes'])).length / voted.length;
    expect(voted.length).toBeGreaterThan(30);
    expect([against > 0.05, against < 0.4]).toEqual([true, true]);
  });

  it('are counted by the second opinion at every stage', () => {
    for (const kind of ['field-report', 'petition'] as const) {
      const days = ['2026-10-16', '2026-11-13'].map((on) => complaintsOn(all, kind, on));
      for (const of of days) expect(of.submitted).toBe(of.open + of.answered + of.rejected);
      for (const name of Object.keys(days[0] ?? {}) as (keyof (typeof days)[0])[])
        expect([name, days.some((of) => of[name] > 0)]).toEqual([name, true]);
    }
  });
});
