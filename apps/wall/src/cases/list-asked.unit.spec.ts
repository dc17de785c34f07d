import { describe, expect, it } from '@jest/globals';
import { listQuery } from '#cases/measure-page';

const asked = (text: string) => listQuery('dossier', new URLSearchParams(text), '2026-11-22');

describe('a list by its own words', () => {
  it('is held to its count where the window is closed', () => {
    expect(asked('measure=m&to=2026-11-21&count=26')).toEqual({
      path: '/api/dossiers?measure=m&to=2026-11-21&limit=50',
      count: 26,
    });
  });

  it('is not held to it where the window still moves', () => {
    expect(asked('measure=m&to=2026-11-22&count=26').count).toBeNull();
    expect(asked('measure=m&count=26').count).toBeNull();
  });
});
