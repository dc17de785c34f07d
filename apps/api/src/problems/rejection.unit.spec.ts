import { expect, it } from '@jest/globals';
import * as z from 'zod';
import { quoted, wrong } from '#problems/rejection.js';

it.each(['H50.01', '1.012756', 'mot-cua', 'https://dichvucong.gov.vn', 'vn.ioc.task.assigned.v1', 'a'.repeat(60)])(
  'repeats the code %s',
  (code) => expect(quoted(code)).toBe(code),
);

it.each([
  ...['nguyen.van.an', 'nguyen-van-an', 'LeVanB', '0912345678', '044199001234', '191234567'],
  ...['an@example.vn', 'Nguyễn Văn An', 'a b', '', 'a'.repeat(61), 12, null],
])('repeats nothing of %s', (code) => expect(quoted(code)).toBe('(not repeated here)'));

it('names the field that is wrong, and of a table of names no name of a person', () => {
  const schema = z.object({ counts: z.record(z.string(), z.number()), ids: z.array(z.number()) });
  const pathOf = (given: object) => {
    const { error } = schema.safeParse({ counts: {}, ids: [], ...given });
    return error && wrong('wrong-field', error, 'data').path;
  };
  expect(pathOf({ counts: { 'vn.ioc.task.assigned.v1': 'x' } })).toBe('data.counts.vn.ioc.task.assigned.v1');
  expect(pathOf({ ids: [1, 'x'] })).toBe('data.ids.1');
  expect(pathOf({ counts: { 'Nguyễn Văn An': 'x' } })).toBe('data.counts.(not repeated here)');
  expect(pathOf({ counts: { '0912345678': 'x' } })).toBe('data.counts.(not repeated here)');
});
