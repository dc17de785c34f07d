import { describe, expect, it } from '@jest/globals';
import { displayState } from '#displays/display-state.js';

const at = (text: string) => new Date(`2026-11-29T${text}Z`);
const now = at('10:00:00').getTime();
const paired = { pairedAt: at('08:00:00'), seenAt: null, revokedAt: null };

describe('the state of a display', () => {
  it.each([
    ['waiting', { ...paired }, '2026-11-29T08:00:00.000Z'],
    ['live', { ...paired, seenAt: at('09:58:20') }, null],
    ['silent', { ...paired, seenAt: at('09:58:19') }, '2026-11-29T09:58:19.000Z'],
    ['revoked', { ...paired, revokedAt: at('09:00:00') }, '2026-11-29T09:00:00.000Z'],
    ['revoked', { ...paired, seenAt: at('10:00:00'), revokedAt: at('09:00:00') }, '2026-11-29T09:00:00.000Z'],
  ])('%s', (state, times, since) => expect(displayState(times, now)).toEqual({ state, since }));
});
