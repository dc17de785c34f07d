import { expect, it } from '@jest/globals';
import * as z from 'zod';
import { contract } from '@ioc/shared/events/contract';
import { blankComplaint } from '#cases/complaints/complaint.state.js';
import { complaintColumns } from '#cases/complaints/complaint.columns.js';
import { namedCases, withoutCases } from '#drill-down/cases/named-cases.js';

const page = {
  case: { code: 'A', reopened_from: 'B', detail: { duplicateOf: ' B\u200B', reopenedFrom: null } },
  timeline: [{ eventId: 'B.1', data: { of: 'C' } }, { data: { event: 'B', data: { reopenedFrom: 'B' } } }],
  at: new Date(0),
};

it('finds every code that a page names, however deep it stands and however it is typed', () => {
  expect(namedCases(page)).toEqual(['B', 'B', 'C', 'B']);
  expect([null, 'of', 1, [], { of: 3, reopenedFrom: null }].flatMap(namedCases)).toEqual([]);
});

it('takes away those that are not shown, and nothing else', () => {
  expect(withoutCases(page, new Set(['B']))).toEqual({
    case: { code: 'A', reopened_from: null, detail: { duplicateOf: null, reopenedFrom: null } },
    timeline: [{ eventId: 'B.1', data: { of: 'C' } }, { data: { event: 'B', data: { reopenedFrom: null } } }],
    at: new Date(0),
  });
  expect(withoutCases(page, new Set())).toEqual(page);
  expect([null, 'of', 1].map((one) => withoutCases(one, new Set(['of'])))).toEqual([null, 'of', 1]);
});

/** Texts of a complaint that name no other complaint. */
const others = ['category', 'commune', 'unit', 'title', 'reason', 'note', 'event', 'type', 'source', 'data'];

it('knows every field of a complaint that may name another', () => {
  const unknown = new Set<string>();
  const walk = (name: string, schema: z.core.JSONSchema.BaseSchema): void => {
    const { type, format, enum: choices, const: one } = schema;
    if (type === 'string' && !format && !choices && one === undefined && namedCases({ [name]: 'A' }).length === 0)
      unknown.add(name);
    for (const [key, of] of Object.entries(schema.properties ?? {})) walk(key, of as z.core.JSONSchema.BaseSchema);
    for (const of of [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])])
      walk(name, of as z.core.JSONSchema.BaseSchema);
  };
  for (const schema of Object.values(contract.complaint)) walk('', z.toJSONSchema(schema, { io: 'output' }));
  expect([...unknown].filter((name) => !others.includes(name))).toEqual([]);
  const links = (names: readonly string[]) => names.filter((name) => /(of|from)$/i.test(name));
  expect(links(Object.keys(blankComplaint('s')))).toEqual(['duplicateOf', 'reopenedFrom', 'reopenedOf']);
  expect(links(complaintColumns.map(({ name }) => name))).toEqual(['duplicate_of', 'reopened_from']);
});
