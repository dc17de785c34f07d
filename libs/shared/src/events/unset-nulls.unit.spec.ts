import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { contract, kinds } from '@ioc/shared/events/contract';
import { Envelope } from '@ioc/shared/events/envelope';
import { parseUnset } from '@ioc/shared/events/unset-nulls';

const Inner = z.object({ a: z.int().optional(), kept: z.int().nullable().optional() });
const schema = z.object({
  name: z.string(),
  note: z.string().optional(),
  dueAt: z.string().nullable().optional(),
  inner: Inner.nullable().optional(),
  list: z.array(Inner).optional(),
  counts: z.record(z.string(), z.int()).optional(),
  free: z.record(z.string(), z.unknown()).optional(),
});
const parsed = (value: unknown) => parseUnset(schema, value).data;

describe('a field that is null', () => {
  it('is unset where null means nothing', () => {
    expect(parsed({ name: 'x', note: null, counts: null })).toEqual({ name: 'x' });
    expect(parsed({ name: 'x', inner: { a: null }, list: [{ a: null }], counts: { r: null, s: 1 } })).toEqual({
      name: 'x',
      inner: {},
      list: [{}],
      counts: { s: 1 },
    });
  });

  it('stays where null has a meaning, also beside one that is unset', () => {
    const value = { name: 'x', note: null, dueAt: null, inner: { kept: null }, free: { any: null } };
    expect(parsed(value)).toEqual({ name: 'x', dueAt: null, inner: { kept: null }, free: { any: null } });
    expect(parsed({ name: 'x', note: null, inner: null })).toEqual({ name: 'x', inner: null });
  });

  it('is missing where the field must be there, and no element of a list', () => {
    expect(parseUnset(schema, { name: null }).error?.issues[0]).toMatchObject({ path: ['name'] });
    expect(parseUnset(schema, { name: 'x', list: [null] }).error?.issues[0]?.path).toEqual(['list', 0]);
    expect(parseUnset(schema, null).success).toBe(false);
    expect(parseUnset(schema, { name: 'x', note: 7 }).error?.issues[0]?.path).toEqual(['note']);
  });

  it('is taken by every type of the contract in each field that need not be there', () => {
    for (const kind of kinds) {
      for (const [type, of] of Object.entries<z.ZodObject>(contract[kind])) {
        const optional = Object.entries(of.shape).filter(
          ([, field]) => (field as z.ZodType).safeParse(undefined).success,
        );
        const nulls = Object.fromEntries(optional.map(([name]) => [name, null]));
        const issues = parseUnset(of, nulls).error?.issues.map(({ path }) => path[0]) ?? [];
        expect([type, issues.filter((name) => String(name) in nulls)]).toEqual([type, []]);
      }
    }
  });

  it('is no attribute of the envelope', () => {
    const envelope = {
      specversion: '1.0',
      id: '1',
      source: 's',
      type: 't',
      subject: 'x',
      time: '2026-01-01T00:00:00Z',
    };
    expect(parseUnset(Envelope, { ...envelope, sequence: null }).data).toEqual(envelope);
    expect(parseUnset(Envelope, { ...envelope, id: null }).error?.issues[0]?.path).toEqual(['id']);
  });
});
