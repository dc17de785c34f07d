import { describe, expect, it } from '@jest/globals';
import { notOfKind, notOfUnit } from '#doors/http/key-limits.js';
import type { Decoded } from '#ingest/decode/decode.js';

const event = (kind: string, data: object = {}) => ({ ok: true, kind, event: { data } }) as unknown as Decoded;

describe('the kinds of a key', () => {
  it.each([
    [[], 'complaint', null],
    [['dossier'], 'dossier', null],
    [['dossier'], 'source', null],
    [['dossier', 'task'], 'complaint', 'this key is for dossier, task, not for complaint'],
  ] as const)('%j, an event of %s: %s', (kinds, kind, detail) => {
    const refused = notOfKind({ kinds, units: [] }, event(kind));
    expect(refused?.detail ?? null).toBe(detail);
    if (refused) expect([refused.reason, refused.path]).toEqual(['foreign-kind', 'type']);
  });
});

describe('the units of a key', () => {
  const units = new Set(['A', 'A.1']);

  it.each([
    ['dossier', { unit: 'A' }, 'unknown', null],
    ['dossier', { unit: 'A.1' }, 'unknown', null],
    ['dossier', { unit: 'B', receivingUnit: 'A' }, 'unknown', null],
    ['dossier', { unit: 'B' }, 'unknown', ['data.unit', 'this key is not for B']],
    ['dossier', { unit: 'B', receivingUnit: 'C' }, 'unknown', ['data.unit', 'this key is not for B']],
    // It hands an own case over, and takes no other's.
    ['dossier', { unit: 'B' }, 'own', null],
    ['dossier', { unit: 'A' }, 'other', ['subject', 'this key is not for the case of another unit']],
    ['dossier', {}, 'other', ['subject', 'this key is not for the case of another unit']],
    ['dossier', {}, 'own', null],
    ['task', {}, 'unknown', null],
    ['kpi', { unit: 'A' }, 'unknown', null],
    ['kpi', { unit: 'B' }, 'unknown', ['data.unit', 'this key is not for B']],
    ['register', {}, 'unknown', ['data.unit', 'this key is not for an event without a unit']],
    ['source', {}, 'unknown', null],
  ] as const)('%s %j of a case that is %s: %j', (kind, data, holder, said) => {
    const refused = notOfUnit(units, event(kind, data), holder);
    expect(refused && [refused.path, refused.detail]).toEqual(said);
    if (refused) expect(refused.reason).toBe('foreign-unit');
  });
});
