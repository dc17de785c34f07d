import { describe, expect, it } from '@jest/globals';
import { addressOf, desk, largest, looksOf, screens, states } from '@ioc/test/walls/looks';

describe('what is looked at', () => {
  const looks = looksOf(['overview', 'trends']);

  it('is every scene on every screen in both languages while all is well', () => {
    const live = looks.filter(({ state }) => state === 'live');
    expect(live).toHaveLength(2 * screens.length * 2);
    expect(new Set(live.map((look) => addressOf(look, 9) + look.screen.width)).size).toBe(live.length);
  });

  it('is every scene on a desk and the largest wall in every other state, the end of the program last', () => {
    for (const state of states.slice(1)) expect(looks.filter((look) => look.state === state)).toHaveLength(2 * 2 * 2);
    expect(looks.findIndex(({ state }) => state === 'disconnected')).toBe(looks.length - 8);
  });

  it('stands at the address of its scene, dimmed only where night is asked for', () => {
    const of = { screen: desk, language: 'en' } as const;
    expect(addressOf({ ...of, scene: 'overview', state: 'live' }, 9)).toBe('/?room=desk&lang=en&dim=off');
    expect(addressOf({ ...of, scene: 'trends', state: 'night', screen: largest }, 23)).toBe(
      '/scenes/trends?room=wall-4x3&lang=en&dim=23-1',
    );
  });
});
