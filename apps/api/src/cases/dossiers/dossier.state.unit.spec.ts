import { describe, expect, it } from '@jest/globals';
import { blankDossier } from '#cases/dossiers/dossier.state.js';

describe('a dossier of which nothing was said', () => {
  const { source, status, ...others } = blankDossier('mot-cua');

  it('is of its source, and registered', () => expect([source, status]).toEqual(['mot-cua', 'registered']));

  it('knows nothing, counts nothing and has promised nothing', () => {
    const values = Object.values(others).filter((value) => value !== null && value !== false && value !== 0);
    expect(values.filter((value) => Object.keys(value as object).length > 0)).toEqual([]);
    expect(others).toMatchObject({ receivedAt: null, dueAt: null, finishedAt: null, clock: [], marks: {}, said: {} });
  });

  it('shares nothing with another', () => {
    expect(blankDossier('a').clock).not.toBe(blankDossier('a').clock);
  });
});
