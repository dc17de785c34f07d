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
const totals = {
  type: 'vn.ioc.source.totals.v1',
  data: { day: '2026-05-31', counts: { b: 1, a: 2 } },
};
const recordOf = (value: unknown): RawRecord => ({
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
const kept = (value: unknown, rejection = refusal(), registered = true) =>
  keptOf(recordOf(value), rejection, registered);
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

  it('keeps none of a kind that may speak of a person, though all its texts are codes', () => {
    const data = { procedure: '1', unit: 'H99', channel: 'online' };
    expect(kept({ ...dossier, data }).bytes).toBe(false);
  });

  it('keeps none where a field is not of the schema, though it looks like a code', () => {
    const bytes = (change: object) => kept({ ...kpi, ...change }, refusal('unknown-unit', {})).bytes;
    expect(bytes({ sender: 'hoa' })).toBe(false);
    expect(bytes({ data: { ...kpi.data, applicant: 'hoa' } })).toBe(false);
    expect(bytes({ data: { ...kpi.data, value: 'x' } })).toBe(false);
    expect(bytes({ data: undefined })).toBe(false);
  });

  it('keeps them whatever the order of the fields, and of a value that is said to be unknown', () => {
    const { indicator, unit, period } = kpi.data;
    expect(kept({ ...kpi, data: { value: null, period, unit, indicator } }, refusal('unknown-unit', {})).bytes).toBe(
      true,
    );
  });

  it('names a source that is not of the catalogue only where nobody could be meant by it', () => {
    const source = (name: string, registered: boolean, reason: Reason = 'unknown-source') =>
      kept({ ...dossier, source: name }, refusal(reason, { ...named, source: name }), registered).rejection.source;
    for (const name of ['Lò Thị Hoa Nhài', 'Lò Thị Hoa Nhài, bản Đèo Mây', 'tran-van-b', '0912345678'])
      expect([source(name, false), source(name, false, 'state-secret')]).toEqual([undefined, undefined]);
    expect([source('cong-moi', false), source('khong-khi', true), source('khong-khi', false)]).toEqual([
      ...['cong-moi', 'khong-khi', undefined],
    ]);
  });

  it('says no name that the rejection does not have', () => {
    expect(Object.keys(kept(kpi, refusal('unknown-unit', {})).rejection)).toEqual(
      Object.keys(refusal('unknown-unit', {})),
    );
  });

  const short = (change: object, record: object = {}) =>
    keptOf({ ...recordOf({ ...kpi, ...change }), ...record }, refusal('unknown-unit', {}), true).bytes;

  it.each<[string, object, object?]>([
    ['a note', { data: { ...kpi.data, note: 'ông An, 0912 345 678' } }],
    ['a list of ids', { ...totals, data: { ...totals.data, ids: { a: ['Nguyễn Văn An'] } } }],
    ['an id', { id: 'báo cáo của bà Hoa' }],
    ['an id that names somebody', { id: 'nguyen-van-an' }],
    ['an id that is long', { id: 'x-'.repeat(51) }],
    ['an id that nobody can read', { id: 'q7Zp1Xc9Vb3Nm5Kj2Hg8Fd4Sa6' }],
    ['the key', {}, { key: '0912345678' }],
    ['a header', {}, { headers: { 'x-user': 'Hoa Sen' } }],
    ['the content type', {}, { headers: { 'content-type': 'application/json; user=An' } }],
  ])('keeps no bytes where %s may name a person', (_what, change, record = {}) => {
    expect(short(change, record)).toBe(false);
  });

  it('keeps the bytes where all texts are codes', () => {
    expect(short({ id: 'x-'.repeat(50) }, { key: null })).toBe(true);
    expect(short({}, { headers: { 'Content-Type': 'application/cloudevents+json; charset=UTF-8' } })).toBe(true);
    expect(short({}, { headers: { 'content-type': 'application/json;charset=UTF-8' } })).toBe(true);
    expect(short({ ...totals, data: { ...totals.data, ids: { a: ['b'] } } })).toBe(true);
    expect(short({ source: 7 })).toBe(true);
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
    ['text with a NUL', dossier, 'bad-text'],
    ['a person in a code', dossier, 'personal-data'],
    ['no value', null, 'null-value'],
  ])('keeps of %s nothing that it says', (_what, value, reason) => {
    const { rejection, bytes } = kept(value, { ...refusal(reason), detail: 'Unexpected token, "Hoa Sen" is no JSON' });
    expect(bytes).toBe(false);
    expect(rejection).toMatchObject({ ...nothing, reason });
    expect(JSON.stringify(rejection)).not.toMatch(/Hoa Sen|H50-1|mot-cua/);
  });

  it('says which source sent a state secret and by which mark, if the source is a code', () => {
    const of = (source: string) =>
      kept({ ...dossier, data: { mark: 'Mật' } }, { ...rejected('state-secret', 'data.mark', 'x'), source }).rejection;
    expect(of('mot-cua')).toMatchObject({ path: 'data.mark', source: 'mot-cua' });
    expect(of('bà Hoa @ sở')).toMatchObject({ path: 'data.mark' });
    for (const source of ['x\u0000', 'а', 'an@example.vn', 'x'.repeat(101)])
      expect(of(source)).not.toHaveProperty('source');
    expect(of('x'.repeat(100))).toHaveProperty('source');
    expect(kept('{', { ...rejected('not-json', 'data', 'x'), source: 'mot-cua' }).rejection).toEqual(
      rejected('not-json', null, 'expected UTF-8 JSON'),
    );
  });

  it('looks for a mark in binary mode too, where headers and value are one event', () => {
    const { data, ...attributes } = dossier;
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]));
    const of = (value: object, more = {}) =>
      keptOf({ ...recordOf(value), headers: { ...headers, ...more } }, refusal(), true).rejection.reason;
    expect(of(data)).toBe('unknown-unit');
    expect(of({ ...data, mark: 'Mật' })).toBe('state-secret');
    expect(of(data, { ce_mark: 'Mật' })).toBe('state-secret');
    expect(of(data, { note: JSON.stringify({ mark: 'Mật' }) })).toBe('state-secret');
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
