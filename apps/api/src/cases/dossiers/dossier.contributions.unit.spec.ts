import { describe, expect, it } from '@jest/globals';
import { dossierContributions } from '#cases/dossiers/dossier.contributions.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const base: Dossier = {
  ...blankDossier('s'),
  status: 'received',
  unit: 'U',
  procedure: '1.000001',
  channel: 'direct',
  receivedAt: '2026-03-02T09:00:00+07:00',
  dueAt: '2026-03-10T17:00:00+07:00',
};
const ended = (finishedAt: string, more: Partial<Dossier> = {}): Dossier => ({
  ...base,
  status: 'resolved',
  outcome: 'resolved',
  finishedAt: `2026-03-${finishedAt}+07:00`,
  ...more,
});
/** Days on which a measure is counted, with how much. */
const counted = (of: Dossier, measure: string) =>
  dossierContributions(of)
    .filter((entry) => entry.measure === `dossier.${measure}`)
    .map(({ day, n }) => [day, n]);

describe('what a dossier is counted under', () => {
  it('is its unit, its procedure and its channel, or a dash for what is not known', () => {
    const [received] = dossierContributions(base);
    expect(received).toEqual({
      ...{ measure: 'dossier.received', unit: 'U', topic: '1.000001', channel: 'direct' },
      ...{ day: '2026-03-02', n: 1 },
    });
    expect(dossierContributions({ ...base, unit: null, procedure: null, channel: null })[0]).toMatchObject({
      ...{ measure: 'dossier.received', unit: '-', topic: '-', channel: '-' },
    });
  });

  it.each(['direct', 'post', null] as const)('is not online when it came in by %s', (channel) => {
    expect(counted({ ...base, channel }, 'online')).toEqual([]);
  });

  it('is online, on the day of reception, when it came in online', () => {
    expect(counted({ ...base, channel: 'online' }, 'online')).toEqual([['2026-03-02', 1]]);
  });

  it('is early only when it ended on a day before that of its appointment', () => {
    expect(counted(ended('09T23:59:00'), 'resolved-early')).toEqual([['2026-03-09', 1]]);
    expect(counted(ended('10T00:00:00'), 'resolved-early')).toEqual([]);
    expect(counted(ended('11T08:00:00'), 'resolved-early')).toEqual([]);
    expect(counted(ended('03T08:00:00', { dueAt: null }), 'resolved-early')).toEqual([]);
  });

  it('is late only when it ended on a day after that of its appointment', () => {
    expect(counted(ended('10T23:59:00'), 'resolved-late')).toEqual([]);
    expect(counted(ended('11T00:00:00'), 'resolved-late')).toEqual([['2026-03-11', 1]]);
  });

  it('is open from reception to its end, and nothing before reception', () => {
    expect(counted(base, 'open')).toEqual([['2026-03-02', 1]]);
    expect(counted(ended('09T08:00:00'), 'open')).toEqual([
      ['2026-03-02', 1],
      ['2026-03-09', -1],
    ]);
    expect(dossierContributions({ ...ended('09T08:00:00'), receivedAt: null })).toEqual([]);
  });

  it('is paid online only when there was a fee', () => {
    expect(counted({ ...base, paidOnline: true }, 'paid-online')).toEqual([]);
    expect(counted({ ...base, hasFee: true }, 'paid-online')).toEqual([]);
    expect(counted({ ...base, hasFee: true, paidOnline: true }, 'paid-online')).toEqual([['2026-03-02', 1]]);
    expect(counted({ ...base, hasFee: true }, 'has-fee')).toEqual([['2026-03-02', 1]]);
  });

  it('is withdrawn or stopped beside being resolved, and each under its own name', () => {
    for (const outcome of ['withdrawn', 'stopped'] as const) {
      const of = ended('09T08:00:00', { outcome });
      const other = outcome === 'stopped' ? 'withdrawn' : 'stopped';
      expect([counted(of, outcome), counted(of, other), counted(of, 'resolved')]).toEqual([
        [['2026-03-09', 1]],
        [],
        [['2026-03-09', 1]],
      ]);
    }
    expect(counted(ended('09T08:00:00'), 'stopped')).toEqual([]);
  });
});
