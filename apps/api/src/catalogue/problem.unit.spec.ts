import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { expectation, innermost } from '#catalogue/problem.js';

const said = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value, { reportInput: true }).error?.issues ?? [])
    .flatMap(innermost)
    .map((issue) => `${issue.path.join('.')}: ${expectation(issue).expected} / ${expectation(issue).expectedEn}`);

describe('a value of several forms', () => {
  const panel = z.discriminatedUnion('show', [
    z.object({ show: z.literal('figure'), figure: z.string() }),
    z.object({ show: z.literal('feed') }),
  ]);
  it.each([[{ show: 'radar' }], [{}], [{ show: 3 }]])('names the kinds that there are: %j', (value) =>
    expect(said(z.object({ panel }), { panel: value })).toEqual([
      'panel.show: một trong: figure, feed / one of: figure, feed',
    ]),
  );
  it('of a kind that there is says what this kind lacks', () =>
    expect(said(panel, { show: 'figure' })).toEqual(['figure: một chuỗi chữ / text']));

  const watched = z.union([
    z.strictObject({ figure: z.string(), units: z.array(z.string()) }),
    z.strictObject({ sources: z.union([z.literal('all'), z.array(z.string())]) }),
  ]);
  it('says what is wrong in the form that it is nearest to, with the whole path', () => {
    expect(said(z.object({ on: watched }), { on: { figure: 'x', unts: ['xã'] } })).toEqual([
      'on.units: một danh sách / a list',
      'on: không có trường lạ / no unknown field',
    ]);
    expect(said(watched, { figure: 'x', units: ['a', 3] })).toEqual([
      'units.1: một chuỗi chữ (đặt trong dấu ngoặc kép) / text (put it in quotes)',
    ]);
  });
  it('names the forms where none begins to fit, also inside of one', () => {
    expect(said(watched, { sources: 'al' })).toEqual([
      'sources: một trong: all hoặc một danh sách / one of: all or a list',
    ]);
    expect(said(watched, 7)).toEqual([': một nhóm trường / a group of fields']);
  });
});
