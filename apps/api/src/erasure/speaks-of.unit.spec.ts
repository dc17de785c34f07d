import { describe, expect, it } from '@jest/globals';
import { speaksOf } from '#erasure/speaks-of.js';

describe('what somebody wrote', () => {
  it.each([
    ['X-17', 'X-17'],
    ['gọi lại về x-17, hẹn mai', 'X-17'],
    ['(X‑17)', 'X-17'],
    ['X-175 rồi X-17.', 'X-17'],
    ['hs h50.16-260520-0001: bà Lan', 'H50.16-260520-0001'],
    ['PA-Đ1', 'PA-Đ1'],
    ['PA-Đ1', 'PA-Đ1'.normalize('NFD')],
  ])('%s speaks of the case %s', (text, code) => expect(speaksOf(text, code)).toBe(true));

  it.each([
    ['', 'X-17'],
    ['X-175', 'X-17'],
    ['AX-17', 'X-17'],
    ['X-1 7', 'X-17'],
    ['còn 17 hồ sơ', '17'],
  ])('%s does not speak of the case %s', (text, code) => expect(speaksOf(text, code)).toBe(false));
});
