import { describe, expect, it } from '@jest/globals';
import { queryProblem } from '#platform/query-problem.js';

const problem = (raw: string, takes = true) => {
  const said = queryProblem(raw, takes);
  return said && [said.code, said.field];
};

describe('the query of an address', () => {
  it.each([
    '/api/units',
    '/api/units?',
    '/api/units?a=1&b=2',
    '/api/units?a=1&&b',
    '/api/units?a=b=c',
    '/api/units?a=',
    '/api/units?search=L%C3%AA+L%E1%BB%A3i',
  ])('of %s is read', (raw) => expect(problem(raw)).toBeNull());

  it.each([
    ['/a?unit=1&unit=2', 'repeated-parameter', 'unit'],
    ['/a?unit=1&u%6Eit=1', 'repeated-parameter', 'unit'],
    ['/a?unit=%zz', 'malformed-address', 'unit'],
    ['/a?unit=%', 'malformed-address', 'unit'],
    ['/a?x=1&unit=%C3', 'malformed-address', 'unit'],
    ['/a?unit=%ED%A0%80', 'malformed-address', 'unit'],
    ['/a?unit=%FF', 'malformed-address', 'unit'],
    ['/a?%zz=1', 'malformed-address', null],
    ['/a?unit=a%00', 'bad-text', 'unit'],
    ['/a?un%00it=a', 'bad-text', 'un␀it'],
  ])('of %s is refused', (raw, code, field) => expect(problem(raw)).toEqual([code, field]));

  it('is named by no more than the beginning of a long name', () => {
    expect(problem(`/a?${'x'.repeat(300)}=1`, false)).toEqual(['unknown-parameter', 'x'.repeat(100)]);
  });

  it('is empty where there are no parameters', () => {
    expect(problem('/a?t=1', false)).toEqual(['unknown-parameter', 't']);
    expect([problem('/a?', false), problem('/a', false), problem('/a?&', false)]).toEqual([null, null, null]);
  });
});
