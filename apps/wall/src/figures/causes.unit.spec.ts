import { expect, it } from '@jest/globals';
import { changeWords } from '#figures/causes';

it('says what an event changed with its sign, and nothing of what it left alone', () => {
  const changes = { 'dossier.resolved': 1, 'dossier.open': -1200, 'dossier.overdue': 0 };
  expect(changeWords(changes, 'vi-VN')).toBe('dossier.resolved +1, dossier.open −1.200');
});
