import { describe, expect, it } from '@jest/globals';
import { cohortEntries, lateRanges, unsatisfiedRanges } from '#cases/dossiers/dossier.index766.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const at = (time: string) => `2026-03-${time}:00+07:00`;
const clock = (...dues: (readonly [at: string, due: string])[]) =>
  dues.map(([from, due]) => ({ at: at(from), due: at(due), waiting: false }));
/** Received on Monday 2/3, due on Tuesday 10/3. */
const open: Dossier = {
  ...blankDossier('s'),
  status: 'processing',
  unit: 'H50.05',
  channel: 'direct',
  receivedAt: at('02T09:00'),
  dueAt: at('10T17:00'),
  clock: clock(['02T09:00', '10T17:00']),
};
const ended = (time: string, more: Partial<Dossier> = {}): Dossier => ({
  ...open,
  status: 'resolved',
  outcome: 'resolved',
  finishedAt: at(time),
  ...more,
});
const inTime = ended('09T09:00');
const counts = (of: Dossier) => cohortEntries(of).map(({ measure, day, n }) => [measure.slice(9), day.slice(5), n]);
/** As it was stored before marks were kept. */
const withoutMarks = ({ marks: _marks, ...stored }: Dossier) => stored as Dossier;

describe('the days on which Decision 766 judges a dossier late or its applicant not satisfied', () => {
  it('begin with the second request for papers, for ever, whatever its appointment', () => {
    const asked: Dossier = { ...inTime, marks: { 'asked-twice': '2026-03-05' } };
    expect([lateRanges(inTime), lateRanges(asked)]).toEqual([[], [['2026-03-05', null]]]);
    expect(unsatisfiedRanges(asked)).toEqual([['2026-03-05', null]]);
  });

  it('begin with a bad rating or a complaint, or with the lateness before it: both cost once', () => {
    const unhappy = { marks: { unhappy: '2026-03-12' } };
    expect(unsatisfiedRanges({ ...inTime, ...unhappy })).toEqual([['2026-03-12', null]]);
    expect(lateRanges({ ...inTime, ...unhappy })).toEqual([]);
    expect(unsatisfiedRanges({ ...open, ...unhappy })).toEqual([['2026-03-11', null]]);
    expect(unsatisfiedRanges(inTime)).toEqual([]);
  });

  it('are none of a dossier that was never received, whatever else is said of it', () => {
    const never: Dossier = { ...open, receivedAt: null, marks: { 'asked-twice': '2026-03-05', unhappy: '2026-03-06' } };
    expect([lateRanges(never), unsatisfiedRanges(never), cohortEntries(never)]).toEqual([[], [], []]);
  });

  it('are known of a dossier that was stored before marks were kept', () => {
    const stored = withoutMarks(open);
    expect([lateRanges(stored), unsatisfiedRanges(stored)]).toEqual(Array(2).fill([['2026-03-11', null]]));
    expect(counts(stored)).toEqual([
      ['late', '03-11', 1],
      ['unsatisfied', '03-11', 1],
    ]);
  });
});

describe('what a dossier is counted under for Index 766', () => {
  it('is its unit, the month in which it was received and the day on which the thing became so', () => {
    const entry = { topic: null, channel: '2026-03', day: '2026-03-11', n: 1 };
    expect(cohortEntries(open)).toEqual([
      { measure: 'index766.late', unit: 'H50.05', ...entry },
      { measure: 'index766.unsatisfied', unit: 'H50.05', ...entry },
    ]);
    expect(cohortEntries({ ...open, unit: null }).map(({ unit }) => unit)).toEqual(['-', '-']);
  });

  it('ends where a new appointment ended its lateness, under the rules of before', () => {
    const revived: Dossier = { ...open, clock: clock(['02T09:00', '10T17:00'], ['13T09:00', '20T17:00']) };
    expect(counts(revived)).toEqual([
      ['late', '03-11', 1],
      ['late', '03-13', -1],
      ['late', '03-21', 1],
      ['unsatisfied', '03-11', 1],
      ['unsatisfied', '03-13', -1],
      ['unsatisfied', '03-21', 1],
    ]);
  });

  it('is an electronic result that is due from reception, and that is due of what has ended', () => {
    expect(counts({ ...open, clock: [], resultDue: true })).toEqual([['result-due', '03-02', 1]]);
    expect(counts({ ...inTime, resultDue: true })).toEqual([
      ['result-due', '03-02', 1],
      ['result-due-done', '03-09', 1],
    ]);
    expect(counts(inTime)).toEqual([]);
  });

  it('says where the decision and the province judge an end differently, and only there', () => {
    const byRule = (of: Dossier) => counts(of).filter(([measure]) => measure === 'late-by-rule');
    const late = ended('12T09:00');
    expect(byRule({ ...inTime, marks: { 'asked-twice': '2026-03-05' } })).toEqual([['late-by-rule', '03-09', 1]]);
    const longer = { dueAt: at('13T17:00'), waitingSince: null, clock: clock(['02T09:00', '13T17:00']) };
    expect(byRule({ ...late, index: longer })).toEqual([['late-by-rule', '03-12', -1]]);
    expect([byRule(inTime), byRule(late), byRule(open)]).toEqual([[], [], []]);
  });

  it('is each thing that holds of it, from its day on', () => {
    const marks = {
      ...{ 'papers-told': '2026-03-03', digitised: '2026-03-04', reused: '2026-03-05', linked: '2026-03-06' },
      ...{ 'e-result': '2026-03-09', 'paid-online': '2026-03-07' },
    };
    expect(counts({ ...inTime, marks })).toEqual([
      ['papers-told', '03-03', 1],
      ['digitised', '03-04', 1],
      ['reused', '03-05', 1],
      ['linked', '03-06', 1],
      ['e-result', '03-09', 1],
      ['paid-online', '03-07', 1],
    ]);
  });

  it('is digitised and synced from the later of the two days', () => {
    const both = (digitised: string, synced: string) =>
      counts({ ...inTime, marks: { digitised: `2026-03-${digitised}`, synced: `2026-03-${synced}` } });
    expect(both('04', '06')).toEqual([
      ['digitised-and-synced', '03-06', 1],
      ['digitised', '03-04', 1],
      ['synced', '03-06', 1],
    ]);
    expect(both('06', '04')[0]).toEqual(['digitised-and-synced', '03-06', 1]);
    expect(counts({ ...inTime, marks: { digitised: '2026-03-04' } })).toEqual([['digitised', '03-04', 1]]);
    expect(counts({ ...inTime, marks: { synced: '2026-03-04' } })).toEqual([['synced', '03-04', 1]]);
  });

  it('is no earlier than its reception: paid on the day before, it counts from the day on which it came in', () => {
    expect(counts({ ...inTime, marks: { 'paid-online': '2026-03-01' } })).toEqual([['paid-online', '03-02', 1]]);
    expect(counts({ ...inTime, marks: { 'paid-online': '2026-03-02' } })).toEqual([['paid-online', '03-02', 1]]);
  });

  it('stands apart for those handed in online where a formula asks for them: results, and nothing else', () => {
    const marks = { 'e-result': '2026-03-09', reused: '2026-03-05' };
    const channels = (channel: Dossier['channel']) =>
      cohortEntries({ ...inTime, channel, resultDue: true, marks }).map((entry) => [
        entry.measure.slice(9),
        entry.channel,
      ]);
    expect(channels('online')).toEqual([
      ['result-due', '2026-03+'],
      ['result-due-done', '2026-03'],
      ['reused', '2026-03'],
      ['e-result', '2026-03+'],
    ]);
    for (const other of ['direct', 'post', null] as const)
      expect(channels(other).map(([, channel]) => channel)).toEqual(Array(4).fill('2026-03'));
  });
});
