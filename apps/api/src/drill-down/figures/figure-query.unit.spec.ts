import { describe, expect, it } from '@jest/globals';
import { FigureQuery } from '#drill-down/figures/figure-query.js';
import { SubjectQuery } from '#drill-down/subjects/subjects.query.js';

const refused = (schema: typeof FigureQuery | typeof SubjectQuery, query: object) =>
  schema.safeParse(query).error?.issues.map(({ path, code }) => path.join('.') || code);

describe('what a figure is asked by', () => {
  it('every word, as it comes in an address', () => {
    const words = {
      unit: '=H50',
      from: '2026-01-01',
      to: '2026-02-01',
      known: '2026-03-01',
      channel: 'online',
      topic: 'a|b',
    };
    expect(FigureQuery.parse({ ...words, version: '2' })).toEqual({ ...words, version: 2 });
    expect(FigureQuery.parse({})).toEqual({});
  });

  it.each([
    [{ version: '0' }, ['version']],
    [{ version: '1.5' }, ['version']],
    [{ known: '2026-02-30' }, ['known']],
    [{ chanel: 'online' }, ['unrecognized_keys']],
    [{ from: '2026-02-02', to: '2026-02-01' }, ['from']],
    [{ from: '2026-02-02', asOf: '2026-02-01' }, ['from']],
  ])('refuses %j', (query, where) => {
    expect(refused(FigureQuery, query)).toEqual(where);
  });
});

describe('what a subject is asked by', () => {
  it('unit and days alone', () => {
    const words = { unit: '19001', from: '2026-01-01', asOf: '2026-01-01' };
    expect(SubjectQuery.parse(words)).toEqual(words);
    expect(refused(SubjectQuery, { channel: 'online' })).toEqual(['unrecognized_keys']);
    expect(refused(SubjectQuery, { from: '2026-02-02', to: '2026-02-01' })).toEqual(['from']);
  });
});
