import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { decode } from '#ingest/decode/decode.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
});

const limits = { maxBytes: 1_000_000, maxAheadMs: 86_400_000 };
const appendedAt = Date.parse('2026-06-01T00:00:00Z');
const attributes = {
  specversion: '1.0',
  id: '1',
  source: 'mot-cua',
  type: 'vn.ioc.dossier.refused.v1',
  subject: 'H50-1',
  time: '2026-05-31T10:00:00+07:00',
};
const data = { reason: 'Thiếu giấy tờ' };
const event = (more: object = {}) => ({ ...attributes, data, ...more });
const base64 = (of: unknown) => Buffer.from(typeof of === 'string' ? of : JSON.stringify(of)).toString('base64');
const binary = (more: object = {}, prefix = 'ce_') =>
  Object.fromEntries(Object.entries({ ...attributes, ...more }).map(([name, value]) => [prefix + name, String(value)]));
const whole = { 'content-type': 'application/cloudevents+json; charset=UTF-8' };

type Value = Buffer | string | object | null;
const read = (value: Value, headers: Record<string, string> = {}) => {
  const bytes =
    value === null || Buffer.isBuffer(value)
      ? value
      : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  return decode({ key: null, headers, value: bytes, appendedAt }, catalogue, limits);
};
const applied = (value: Value, headers: Record<string, string> = {}): unknown => {
  const answer = read(value, headers);
  return answer.ok ? answer.event.data : [answer.reason, answer.path];
};

describe('the mode of a record', () => {
  it.each<[string, Record<string, string>]>([
    ['beside attributes of another event', { ...binary({ id: 'other', subject: 'other' }), ...whole }],
    ['in another case', { 'Content-Type': 'Application/CloudEvents+JSON' }],
    ['without its format', { 'content-type': 'application/cloudevents' }],
    ['that is absent, without attributes', { ce_traceparent: '00-1' }],
  ])('is that of a whole event with its content type %s', (_, headers) => {
    expect(read(event(), headers)).toMatchObject({ ok: true, event: { id: '1', subject: 'H50-1', data } });
  });

  it.each([
    undefined,
    'application/json',
    'application/json; charset=utf-8',
    'application/vnd.tthc+json',
    'application/octet-stream',
  ])('is binary with attributes and the content type %s', (type) => {
    const headers = { ...binary(), ...(type === undefined ? {} : { 'content-type': type }) };
    expect(applied(data, headers)).toEqual(data);
  });

  it('knows attributes in any case, with either dash, and takes no data from them', () => {
    const shouted = Object.fromEntries(Object.entries(binary({}, 'CE-')).map(([k, v]) => [k.toUpperCase(), v]));
    expect(applied(data, { ...shouted, ce_data: 'x', ce_data_base64: 'x', ce_partitionkey: 'x' })).toEqual(data);
  });

  it('names what is missing or wrong, and who sent it', () => {
    const { ce_specversion: _version, ...unversioned } = binary();
    expect(applied(data, unversioned)).toEqual(['wrong-envelope', 'specversion']);
    expect(applied(event(), { 'content-type': 'application/cloudevents+avro' })).toEqual([
      'wrong-envelope',
      'content-type',
    ]);
    expect(applied([event()], { 'content-type': 'application/cloudevents-batch+json' })).toEqual([
      'wrong-envelope',
      'content-type',
    ]);
    expect(applied(data, { ...binary(), 'content-type': 'application/json; charset=utf-16' })).toEqual([
      'wrong-envelope',
      'content-type',
    ]);
    expect(applied(data, binary({ subject: 'H\uFFFD' }))).toEqual(['bad-text', 'subject']);
    expect(read('{', binary())).toMatchObject({ reason: 'not-json', source: 'mot-cua', subject: 'H50-1' });
  });
});

describe('an event without data', () => {
  const withdrawn = binary({ type: 'vn.ioc.dossier.withdrawn.v1' });

  it.each<[string, Value, Record<string, string>]>([
    ['a null value under attributes', null, withdrawn],
    ['an empty value under attributes', Buffer.alloc(0), withdrawn],
    ['null under attributes', 'null', withdrawn],
    ['no data', event({ type: 'vn.ioc.dossier.withdrawn.v1', data: undefined }), whole],
    ['data that is null', event({ type: 'vn.ioc.dossier.withdrawn.v1', data: null, data_base64: null }), whole],
    ['no bytes', event({ type: 'vn.ioc.dossier.withdrawn.v1', data: undefined, data_base64: '' }), whole],
  ])('is %s', (_, value, headers) => {
    expect(applied(value, headers)).toEqual({});
  });

  it('is wrong where its type needs data; without attributes a null value is a tombstone', () => {
    expect(applied(null, binary())).toEqual(['wrong-field', 'data.reason']);
    expect(applied(null, {})).toEqual(['null-value', null]);
    expect(applied(null, { ...withdrawn, ...whole })).toEqual(['null-value', null]);
  });
});

describe('data_base64', () => {
  const of = (text: unknown, more: object = {}) =>
    applied(event({ data: undefined, data_base64: text, ...more }), whole);

  it('is JSON in bytes, whatever its content type says', () => {
    expect(of(base64(data))).toEqual(data);
    expect(of(base64(data).replace(/=+$/, ''))).toEqual(data);
    for (const type of ['application/json', 'application/octet-stream', 'application/x+json; charset=utf-8', null])
      expect(of(base64(data), { datacontenttype: type })).toEqual(data);
  });

  it.each<[unknown, object, unknown]>([
    ['%%%', {}, ['wrong-envelope', 'data_base64']],
    ['A', {}, ['wrong-envelope', 'data_base64']],
    [7, {}, ['wrong-envelope', 'data_base64']],
    [base64(data), { data: {} }, ['wrong-envelope', 'data_base64']],
    [base64('xin chào'), {}, ['not-json', 'data_base64']],
    [base64('{"reason":"\\u0000"}'), {}, ['bad-text', 'reason']],
    [base64(data), { datacontenttype: 'application/json; charset=utf-16' }, ['wrong-envelope', 'datacontenttype']],
    [base64({ reason: 7 }), {}, ['wrong-field', 'data.reason']],
  ])('%j with %j is refused by its field', (text, more, expected) => {
    expect(of(text, more)).toEqual(expected);
  });

  it.each<[string, unknown, object]>([
    ['that is read', base64({ mark: 'Mật' }), {}],
    ['that breaks off', base64('{"mark":"Mật",'), {}],
    ['beside data', base64({ mark: 'Mật' }), { data: { reason: 'x' } }],
    ['in another base64', `${base64({ mark: 'Mật' })}-_`, {}],
  ])('hides no state secret: %s', (_, text, more) => {
    expect(of(text, more)).toContain('state-secret');
  });
});

describe('what is null', () => {
  it('is unset: attributes, extensions, and fields of the data', () => {
    const nulls = { sequence: null, datacontenttype: null, dataschema: null, traceparent: null };
    expect(read(event(nulls))).toMatchObject({ ok: true, event: { id: '1' } });
    expect(read(event(nulls))).not.toHaveProperty('event.sequence');
    expect(applied(event({ subject: null }))).toEqual(['wrong-envelope', 'subject']);
    expect(applied(event({ type: 'vn.ioc.dossier.resolved.v1', data: { resultFile: null } }))).toEqual({});
    expect(applied(event({ data: { reason: null } }))).toEqual(['wrong-field', 'data.reason']);
  });

  it('has its own meaning as an appointment, and is unset in the new contents of a correction', () => {
    const [procedure] = catalogue.procedures.keys();
    const unit = catalogue.province.rootUnit;
    const received = { procedure, unit, channel: 'online', dueAt: null, applicant: null };
    expect(applied(event({ type: 'vn.ioc.dossier.received.v1', data: received }))).toMatchObject({ dueAt: null });
    const replaced = {
      event: '0',
      type: 'vn.ioc.dossier.received.v1',
      time: attributes.time,
      data: received,
      reason: null,
    };
    const answer = applied(event({ type: 'vn.ioc.dossier.replaced.v1', data: replaced }));
    expect(answer).toMatchObject({ data: { dueAt: null, procedure } });
    expect(answer).not.toHaveProperty('reason');
    expect(answer).not.toHaveProperty('data.applicant');
  });
});

describe('time and sequence', () => {
  it.each([
    ['2026-05-31T03:00:00.123456Z', '2026-05-31T10:00:00.123456+07:00'],
    ['2026-05-31T03:00:00.123456789Z', '2026-05-31T10:00:00.123456+07:00'],
    ['2026-05-31T10:00:00.120+07:00', '2026-05-31T10:00:00.120+07:00'],
  ])('keeps microseconds: %s', (time, kept) => {
    expect(read(event({ time }))).toMatchObject({ event: { time: kept } });
  });

  it.each<[unknown, unknown]>([
    [7, 7],
    ['007', 7],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
    ['A-7', 'A-7'],
  ])('keeps the sequence %j as %j', (sequence, kept) => {
    expect(read(event({ sequence }))).toMatchObject({ event: { sequence: kept } });
    expect(read(data, binary({ sequence }))).toMatchObject({ event: { sequence: kept } });
  });

  it('refuses a sequence that is no text and no exact number; an empty header is none', () => {
    for (const sequence of [-1, 1.5, 1e20, true, ''])
      expect(applied(event({ sequence }))).toEqual(['wrong-envelope', 'sequence']);
    expect(read(data, binary({ sequence: '' }))).not.toHaveProperty('event.sequence');
  });
});
