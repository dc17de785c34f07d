import { describe, expect, it } from '@jest/globals';
import type { RawRecord } from '#ingest/decode/decode.js';
import { keptOf } from '#ingest/kept.js';
import { type Reason, rejected } from '#problems/rejection.js';

const kpi = {
  specversion: '1.0',
  id: '1',
  source: 'thong-ke',
  type: 'vn.ioc.kpi.observed.v1',
  subject: 'grdp/H50/2026',
  time: '2026-05-31T10:00:00+07:00',
  data: { indicator: 'grdp', unit: 'H99', period: '2026', value: 8 },
};
const dossier = {
  ...kpi,
  source: 'mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject: 'H50-1',
  data: { procedure: '1', unit: 'H99', channel: 'online', applicantName: 'Hoa Sen' },
};
const record = (value: unknown): RawRecord => ({
  key: 'H50-1',
  headers: {},
  appendedAt: 0,
  value:
    value === null
      ? null
      : Buffer.isBuffer(value)
        ? value
        : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});
const named = { source: 'mot-cua', type: 'vn.ioc.dossier.received.v1', subject: 'H50-1' };
const refusal = (reason: Reason = 'unknown-unit', names: object = named) => ({
  ...rejected(reason, 'data.unit', 'unit H99 is not in the catalogue'),
  ...names,
});
const kept = (value: unknown, rejection = refusal()) => keptOf(record(value), rejection);
const nothing = { ok: false, path: null };

describe('keptOf', () => {
  it('keeps the bytes of an indicator’s event that has the fields of its schema alone', () => {
    expect(kept(kpi, refusal('unknown-unit', {})).bytes).toBe(true);
    expect(kept({ ...kpi, data: { ...kpi.data, applicant: 'Hoa Sen' } }, refusal('unknown-unit', {})).bytes).toBe(
      false,
    );
    expect(kept({ ...kpi, sender: 'Hoa Sen' }, refusal('unknown-unit', {})).bytes).toBe(false);
    expect(kept({ ...kpi, data: { ...kpi.data, value: 'x' } }, refusal('wrong-field', {})).bytes).toBe(false);
  });

  it('keeps of a case’s event the names that are codes, and no bytes', () => {
    expect(kept(dossier)).toEqual({ rejection: refusal(), bytes: false });
  });

  it.each([
    ['subject', { subject: 'Nguyễn Thị Hoa' }],
    ['subject', { subject: '0912345678' }],
    ['source', { source: 'an@example.vn' }],
    ['type', { type: 'a b' }],
  ])('leaves out a %s that may name a person', (name, change) => {
    const { rejection } = kept({ ...dossier, ...change }, refusal('unknown-unit', { ...named, ...change }));
    expect(rejection).not.toHaveProperty([name]);
  });

  it('keeps no subject of a type that it does not know', () => {
    const { rejection } = kept({ ...dossier, type: 'x.y' }, refusal('unknown-type', { ...named, type: 'x.y' }));
    expect(rejection).toMatchObject({ source: 'mot-cua', type: 'x.y' });
    expect(rejection).not.toHaveProperty('subject');
  });

  it.each<[string, unknown, Reason]>([
    ['what is no JSON', '{"applicant":"Hoa Sen', 'not-json'],
    ['a text', JSON.stringify('Hoa Sen'), 'wrong-envelope'],
    ['what is too large', dossier, 'too-large'],
    ['a person in a code', dossier, 'personal-data'],
    ['no value', null, 'null-value'],
  ])('keeps of %s nothing that it says', (_what, value, reason) => {
    const { rejection, bytes } = kept(value, { ...refusal(reason), detail: 'Unexpected token, "Hoa Sen" is no JSON' });
    expect(bytes).toBe(false);
    expect(rejection).toMatchObject({ ...nothing, reason });
    expect(JSON.stringify(rejection)).not.toMatch(/Hoa Sen|H50-1|mot-cua/);
  });

  const secret = { ...dossier, data: { mark: 'Mật', title: 'x' } };
  it.each<[string, unknown]>([
    ['data as a text', { ...dossier, data: JSON.stringify(secret.data) }],
    [
      'base64',
      { ...dossier, data: undefined, data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64') },
    ],
    ['Connect', { schema: {}, payload: secret }],
    ['a text of the whole', JSON.stringify(JSON.stringify(secret))],
    ['UTF-16', Buffer.from(JSON.stringify(secret), 'utf16le')],
  ])('calls a secret a secret, and keeps nothing: %s', (_what, value) => {
    const { rejection, bytes } = kept(value, refusal(value instanceof Buffer ? 'not-json' : 'wrong-envelope'));
    expect({ reason: rejection.reason, bytes, subject: rejection.subject }).toEqual({
      reason: 'state-secret',
      bytes: false,
      subject: undefined,
    });
  });
});
