import { expect, it } from '@jest/globals';
import { shortDay } from '#charts/short-day';

it.each([
  ['2026-11-29', 'CN 29/11', 'Sun 29/11'],
  ['2026-11-30', 'T2 30/11', 'Mon 30/11'],
  ['2026-12-05', 'T7 5/12', 'Sat 5/12'],
])('%s is %s, in English %s', (day, vi, en) => {
  expect([shortDay(day, 'vi-VN'), shortDay(day, 'en-GB')]).toEqual([vi, en]);
});
