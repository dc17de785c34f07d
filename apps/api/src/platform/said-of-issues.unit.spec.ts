import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { type Issue, saidOfIssues } from '#platform/said-of-issues.js';

const told = (schema: z.ZodType, value: unknown, asked: Parameters<typeof saidOfIssues>[1] = { in: 'query' }) =>
  saidOfIssues(schema.safeParse(value).error?.issues as readonly Issue[], asked);

describe('what is wrong with a parameter', () => {
  it.each([
    [z.strictObject({ n: z.coerce.number().int().max(500) }), { n: '501' }, 'n', 'a number of at most 500'],
    [z.strictObject({ n: z.coerce.number().min(1) }), { n: '0' }, 'n', 'a number of at least 1'],
    [z.strictObject({ n: z.coerce.number() }), { n: 'x' }, 'n', 'a number'],
    [z.strictObject({ n: z.int() }), { n: 1.5 }, 'n', 'a whole number'],
    [z.strictObject({ s: z.string() }), {}, 's', 'a text'],
    [z.strictObject({ s: z.boolean() }), {}, 's', 'true or false'],
    [z.strictObject({ s: z.array(z.int()) }), {}, 's', 'a JSON list'],
    [z.strictObject({ s: z.bigint() }), {}, 's', 'bigint'],
    [z.strictObject({ s: z.uuid() }), { s: 'x' }, 's', 'the form /'],
    [z.strictObject({ s: z.string().regex(/^x$/, 'expected an Invalid one') }), { s: '' }, 's', 'an Invalid one'],
    [z.strictObject({ e: z.enum(['a'], 'expected what is not Invalid') }), { e: 'c' }, 'e', 'what is not Invalid'],
    [z.strictObject({ s: z.string().max(3) }), { s: 'abcd' }, 's', 'at most 3 characters'],
    [z.strictObject({ s: z.array(z.int()).min(1) }), { s: [] }, 's', 'at least 1 items'],
    [z.strictObject({ e: z.enum(['a', 'b']) }), { e: 'c' }, 'e', 'one of a, b'],
    [
      z.discriminatedUnion('k', [z.object({ k: z.literal('a') }), z.object({ k: z.literal('b') })]),
      { k: 'c' },
      'k',
      'one of a, b',
    ],
    [z.strictObject({ d: z.iso.date() }), { d: '2026-02-30' }, 'd', 'a day YYYY-MM-DD'],
    [z.strictObject({ s: z.string().regex(/^\d$/) }), { s: 'x' }, 's', 'the form /^\\d$/'],
    [z.strictObject({ s: z.string().regex(/^x$/, 'expected `next`') }), { s: '' }, 's', '`next`'],
    [z.strictObject({ s: z.string().regex(/^x$/, 'cần x / expected x') }), { s: '' }, 's', 'x'],
    [z.strictObject({ s: z.string().regex(/^x$/, 's: cần x / expected x') }), { s: '' }, 's', 'x'],
  ])('names field and what was expected', (schema, value, field, expected) => {
    const { message, ...said } = told(schema, value);
    expect(said).toEqual({ code: 'wrong-parameter', field, expected: expect.stringContaining(expected) });
    expect(message).toMatch(new RegExp(`^${field}: .* / ${field}: expected `));
    expect(message).toContain(`expected ${expected}`);
  });

  it('of a value of several kinds says what is wrong with the kind that is meant', () => {
    const watched = z.union([
      z.strictObject({ judged: z.literal('all') }),
      z.strictObject({ roster: z.union([z.literal('all'), z.array(z.enum(['a', 'b']))]), ahead: z.number().max(5) }),
      z.strictObject({ forecast: z.string(), by: z.strictObject({ hour: z.int().max(23) }) }),
    ]);
    const said = (on: unknown) => told(z.strictObject({ on: watched }), { on }, { in: 'body' });
    expect(said({ forecast: 'x', by: { hour: 25 } })).toMatchObject({
      field: 'on.by.hour',
      message: 'on.by.hour: cần số nhiều nhất là 23 / on.by.hour: expected a number of at most 23',
    });
    expect(said({ roster: ['a', 'c'], ahead: 1 })).toMatchObject({ field: 'on.roster.1', expected: 'one of a, b' });
    expect(said({ roster: 'all', ahead: 9 })).toMatchObject({ field: 'on.ahead' });
  });

  it('says a message that is no form of expectation as it is', () => {
    const later = z
      .strictObject({ from: z.string() })
      .refine(() => false, { path: ['from'], message: 'muộn / lies after to' });
    expect(told(later, { from: 'x' })).toEqual({
      code: 'wrong-parameter',
      field: 'from',
      expected: null,
      message: 'from: muộn / from: lies after to',
    });
  });

  it.each([
    ['expected `next`', 's: cần `next` / s: expected `next`', '`next`'],
    ['too late', 's: too late / s: too late', null],
    ['not what was expected x', 's: not what was expected x / s: not what was expected x', null],
    [' / expected x', 's:  / s: expected x', 'x'],
    ['s: cần x / expected x', 's: cần x / s: expected x', 'x'],
    ['Invalid input', 's: Invalid input / s: Invalid input', null],
  ])('says %j in both languages', (own, message, expected) => {
    const schema = z.strictObject({ s: z.string().refine(() => false, own) });
    expect(told(schema, { s: '' })).toEqual({ code: 'wrong-parameter', field: 's', expected, message });
  });

  it('says of a value of no kind of several what its schema says, and a form in both languages', () => {
    const several = z.strictObject({ u: z.union([z.string(), z.int()]) });
    expect(told(several, { u: true }).message).toBe('u: Invalid input / u: Invalid input');
    const form = z.strictObject({ s: z.string().regex(/^x$/) });
    expect(told(form, { s: '' }).message).toBe('s: cần dạng /^x$/ / s: expected the form /^x$/');
  });

  it('says of a value without a name what its schema says', () => {
    const whole = z.string().refine(() => false, 'xấu / bad');
    expect(told(whole, '', { in: 'body' })).toMatchObject({ field: null, message: 'xấu / bad' });
  });

  it('names a part of a path by its key, and an issue without a path by nothing', () => {
    const issue = { code: 'invalid_type', message: 'x', expected: 'string' };
    expect(saidOfIssues([{ ...issue, path: ['a', { key: 0 }] }], { in: 'body' }).field).toBe('a.0');
    expect(saidOfIssues([issue], { in: 'body' }).field).toBeNull();
  });

  it('of the path has the name of the parameter', () => {
    expect(told(z.enum(['a']), 'b', { in: 'param', name: 'dimension' })).toMatchObject({
      field: 'dimension',
      code: 'wrong-parameter',
    });
  });

  it('that does not exist is another kind', () => {
    expect(told(z.strictObject({}), { x: 1 })).toMatchObject({ code: 'unknown-parameter', field: 'x', expected: null });
    expect(told(z.strictObject({}), { x: 1 }, { in: 'body' })).toMatchObject({ code: 'unknown-field', field: 'x' });
    expect(told(z.object({ a: z.strictObject({}) }), { a: { b: 1 } }, { in: 'body' })).toMatchObject({ field: 'a.b' });
    expect(told(z.strictObject({}), { x: 1 }).message).toBe('x: không có tham số này / x: no such parameter');
    expect(told(z.strictObject({}), { x: 1 }, { in: 'body' }).message).toContain('/ x: no such field');
    expect(told(z.strictObject({}), { ['x'.repeat(300)]: 1 }).field).toBe('x'.repeat(100));
  });

  it('of a body is a field', () => {
    expect(told(z.strictObject({ reason: z.string() }), [], { in: 'body' })).toEqual({
      code: 'wrong-field',
      field: null,
      expected: 'a JSON object',
      message: 'cần một đối tượng JSON / expected a JSON object',
    });
  });

  it('tells five at most', () => {
    const many = z.strictObject(Object.fromEntries('abcdefg'.split('').map((name) => [name, z.string()])));
    expect(told(many, {}).message.match(/expected/g)).toHaveLength(5);
    expect(saidOfIssues([], { in: 'query' })).toMatchObject({ code: 'wrong-parameter' });
  });
});
