import { describe, expect, it } from '@jest/globals';
import { dossierKind } from '#cases/dossiers/dossier.kind.js';
import { day, dossierFrom, received, ruled, said } from '#cases/dossiers/dossier-from.spec-support.js';
import { blankDossier, type Dossier } from '#cases/dossiers/dossier.state.js';

const context = ruled('elapsed');
/** As an earlier version stored it: without the fields that it did not know. */
const stored = ({ ends: _ends, earlyEnds: _early, said: _said, marks: _marks, papersWaits: _waits, ...old }: Dossier) =>
  old as Dossier;
const evolved = (of: Dossier, event: ReturnType<typeof said>) => dossierKind.evolve(of, event as never, context);
const resolved = dossierFrom([received('02T09:00', '12T17:00'), said('resolved', '16T09:00')]).dossier;

describe('the kind of dossiers', () => {
  it('begins with a dossier of which nothing was said', () => {
    expect(dossierKind.blank('mot-cua')).toEqual(blankDossier('mot-cua'));
    expect([dossierKind.kind, dossierKind.table]).toEqual(['dossier', 'dossier']);
  });

  it('goes on with what an earlier version stored, its end included', () => {
    const rated = evolved(stored(resolved), said('rated', '17T09:00', { rating: 'dissatisfied' }));
    expect(rated).toMatchObject({ finishedAt: day('16T09:00'), outcome: 'resolved', marks: { unhappy: '2026-11-17' } });
    expect(rated.ends).toEqual({ resolved: day('16T09:00') });
    const recalled = evolved(stored(resolved), said('recalled', '17T09:00'));
    expect(recalled).toMatchObject({ finishedAt: null, outcome: null, status: 'processing' });
  });

  it('invents no end for one that had none', () => {
    const open = dossierFrom([received('02T09:00', '12T17:00')]).dossier;
    expect(evolved(stored(open), said('moved', '03T09:00')).ends).toEqual({});
    const half = { ...stored(open), outcome: 'resolved' as const };
    expect(evolved(half, said('rated', '03T09:00', { rating: 'satisfied' })).ends).toEqual({});
  });

  it('counts what an earlier version stored as it counts what is whole', () => {
    expect(dossierKind.contributions(stored(resolved))).toEqual(dossierKind.contributions(resolved));
    expect(dossierKind.contributions(resolved).map(({ measure }) => measure)).toContain('dossier.resolved-late');
  });
});
