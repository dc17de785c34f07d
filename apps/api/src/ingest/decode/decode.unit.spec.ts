import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { decode, limitsOf, type RawRecord } from '#ingest/decode/decode.js';

let catalogue: Catalogue;
let unit: string;
let procedure: string;
beforeAll(async () => {
  catalogue = await loadCatalogue('catalogue', 'quang-tri');
  unit = [...catalogue.units.values()].find(({ kind, aliases }) => kind === 'commune' && aliases.length)
    ?.code as string;
  procedure = [...catalogue.procedures.keys()][0] as string;
});

const limits = { maxBytes: 1_000_000, maxAheadMs: 86_400_000 };
const appendedAt = Date.parse('2026-06-01T00:00:00Z');
const event = (change: object = {}, data: object = {}) => ({
  specversion: '1.0',
  id: '1',
  source: 'mot-cua',
  type: 'vn.ioc.dossier.received.v1',
  subject: 'H50-1',
  time: '2026-05-31T10:00:00+07:00',
  data: { procedure, unit, channel: 'online', ...data },
  ...change,
});
const record = (value: Buffer | object | string | null, headers: Record<string, string> = {}): RawRecord => ({
  key: 'k',
  headers,
  appendedAt,
  value:
    value === null || Buffer.isBuffer(value)
      ? value
      : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});
const applied = (value: Parameters<typeof record>[0], headers = {}) => {
  const answer = decode(record(value, headers), catalogue, limits);
  return answer.ok ? 'ok' : [answer.reason, answer.path];
};

describe('decoding a record', () => {
  it('reads structured and binary mode alike', () => {
    const { data, ...attributes } = event();
    const headers = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]));
    const [structured, binary] = [
      decode(record(event()), catalogue, limits),
      decode(record(data, headers), catalogue, limits),
    ];
    expect(structured.ok).toBe(true);
    expect(binary).toEqual(structured);
  });

  it('takes as many bytes as are allowed and an event of the last moment that may lie ahead', () => {
    const last = new Date(appendedAt + limits.maxAheadMs);
    const late = new Date(appendedAt + limits.maxAheadMs + 1);
    expect(applied(event({ time: last.toISOString() }))).toBe('ok');
    expect(decode(record(event({ time: late.toISOString() })), catalogue, limits)).toMatchObject({
      detail: `${late.toISOString()} lies 24 h after its arrival`,
    });
    const bytes = Buffer.from(JSON.stringify(event()));
    const within = (maxBytes: number) => decode(record(bytes), catalogue, { ...limits, maxBytes }).ok;
    expect([within(bytes.length), within(bytes.length - 1)]).toEqual([true, false]);
  });

  it('has its limits from the settings, hours as milliseconds', () => {
    expect(limitsOf({ MAX_RECORD_BYTES: 10, MAX_AHEAD_HOURS: 2 })).toEqual({ maxBytes: 10, maxAheadMs: 7_200_000 });
  });

  it('names a source by its code, whichever of its spellings it uses, and an unknown one as it is', () => {
    const sources = ['mot-cua', 'MOT-CUA', 'mot\u2011cua', 'Nguồn-Lạ'].map((source) => {
      const answer = decode(record(event({ source })), catalogue, limits);
      return answer.ok ? answer.event.source : answer.reason;
    });
    expect(sources).toEqual(['mot-cua', 'mot-cua', 'mot-cua', 'Nguồn-Lạ']);
  });

  it.each<[string, () => Parameters<typeof record>[0], unknown]>([
    ['null value', () => null, ['null-value', null]],
    ['text that is not JSON', () => 'xin chào', ['not-json', null]],
    ['bytes that are not UTF-8', () => Buffer.from([0xff, 0xfe, 0x00]), ['not-json', null]],
    ['an array', () => '[1]', ['wrong-envelope', null]],
    ['two megabytes', () => event({}, { receivingUnit: 'x'.repeat(2_000_000) }), ['too-large', null]],
    ['a missing id', () => event({ id: undefined }), ['wrong-envelope', 'id']],
    ['a subject with a blank at its end', () => event({ subject: 'H50 ' }), ['wrong-envelope', 'subject']],
    ['the year 9999', () => event({ time: '9999-01-01T00:00:00Z' }), ['wrong-envelope', 'time']],
    ['a time without offset', () => event({ time: '2026-05-31T10:00:00' }), ['wrong-envelope', 'time']],
    [
      'an appointment in the year 9999',
      () => event({}, { dueAt: '9999-12-31T00:00:00Z' }),
      ['wrong-field', 'data.dueAt'],
    ],
    ['tomorrow a week', () => event({ time: '2026-06-08T00:00:00Z' }), ['from-the-future', 'time']],
    ['an unknown type', () => event({ type: 'vn.ioc.dossier.eaten.v1' }), ['unknown-type', 'type']],
    ['a wrong channel', () => event({}, { channel: 'pigeon' }), ['wrong-field', 'data.channel']],
    ['an unknown unit', () => event({}, { unit: 'H99.1' }), ['unknown-unit', 'data.unit']],
    ['an unknown procedure', () => event({}, { procedure: '9.999999' }), ['unknown-procedure', 'data.procedure']],
    ['a NUL in a text', () => event({ subject: 'a\0b' }), ['bad-text', 'subject']],
    ['half a surrogate pair', () => '{"subject":"\\ud800"}', ['bad-text', 'subject']],
  ])('quarantines %s and names the field', (_, value, expected) => {
    expect(applied(value())).toEqual(expected);
  });

  it.each<[string, () => Parameters<typeof record>[0]]>([
    ['Mật', () => event({ type: 'vn.ioc.document.arrived.v1' }, { mark: 'Mật' })],
    ['TỐI MẬT in another form of Unicode', () => event({}, { mark: 'TỐI MẬT'.normalize('NFD') })],
    ['a spelling that nobody knows', () => event({ type: 'vn.ioc.task.assigned.v1' }, { mark: 'C' })],
    ['a mark in the envelope', () => event({ mark: 'secret' })],
    ['a mark in the new contents of a correction', () => event({}, { data: { mark: 'mat' } })],
    ['an event that is wrong otherwise too', () => event({ id: undefined, type: 'x' }, { mark: 'Tuyệt mật' })],
    ['text that breaks off', () => '{"data":{"title":"x","mark":"Mật"},'],
    ['two megabytes', () => event({}, { mark: 'Mật', title: 'x'.repeat(2_000_000) })],
  ])('refuses a state secret and repeats nothing of it: %s', (_, value) => {
    const answer = decode(record(value()), catalogue, limits);
    expect(answer).toMatchObject({ ok: false, reason: 'state-secret' });
    expect(answer).not.toHaveProperty('subject');
    expect(JSON.stringify(answer)).not.toContain('Mật');
  });

  const arrived = (data: object = {}, change: object = {}) =>
    event(
      { type: 'vn.ioc.document.arrived.v1', ...change },
      { class: 'normal', electronic: true, title: 'Kế hoạch phòng thủ', ...data },
    );
  it.each<[string, () => Parameters<typeof record>[0], Record<string, string>?]>([
    ['a mark in capitals', () => arrived({ MARK: 'Mật' })],
    ['a mark in Vietnamese', () => arrived({ 'độ mật': 'Mật' })],
    ['a mark in a part of the document', () => arrived({ files: [{ mark: 'Mật' }] })],
    ['a document in its own title', () => arrived({ title: JSON.stringify({ mark: 'Mật' }) })],
    ['a title in base64', () => arrived({ title: Buffer.from(JSON.stringify({ mark: 'Mật' })).toString('base64') })],
    ['a number with its degree', () => arrived({ number: '12/KH-UBND (Mật)' })],
    [
      'a mark that stands twice',
      () => JSON.stringify(arrived({ mark: 'Mật' })).replace('"Mật"', '"Mật","mark":"none"'),
    ],
    [
      'data that stand twice',
      () => JSON.stringify(arrived({ mark: 'Mật' })).replace(/}$/, `,"data":${JSON.stringify(arrived().data)}}`),
    ],
    [
      'an escaped name that stands twice',
      () => JSON.stringify(arrived()).replace('"title"', '"m\\u0061rk":"x","mark":null,"title"'),
    ],
    [
      'a Vietnamese mark that stands twice',
      () => JSON.stringify(arrived()).replace('"title"', String.raw`"\u0111\u1ed9 m\u1eadt":"C","độ mật":"","title"`),
    ],
    ['a title that begins with the mark', () => arrived({ title: 'MẬT - Kế hoạch phòng thủ' })],
    ['a title that is marked behind', () => arrived({ title: 'Kế hoạch phòng thủ - Tối mật' })],
    ['a title in spaced letters', () => arrived({ title: 'M Ậ T: Kế hoạch phòng thủ' })],
    ['an attribute that says so by yes', () => arrived({}, { issecret: true })],
    ['a header beside the event', () => arrived(), { mark: 'Mật' }],
    ['a header that is a marked title', () => arrived(), { title: 'MẬT - Kế hoạch phòng thủ' }],
    ['an attribute beside the event', () => arrived(), { ce_mark: 'Mật' }],
  ])('refuses a state secret that could be read as an open document: %s', (_, value, headers = {}) => {
    expect(applied(arrived())).toBe('ok');
    expect(decode(record(value(), headers), catalogue, limits)).toMatchObject({
      ...{ ok: false, reason: 'state-secret', source: 'mot-cua' },
    });
  });

  it('refuses a record whose key is a marked title', () => {
    expect(decode({ ...record(arrived()), key: 'MẬT - Kế hoạch phòng thủ' }, catalogue, limits)).toMatchObject({
      reason: 'state-secret',
    });
  });

  it.each([
    ...[
      'Mật ong rừng U Minh',
      'Mật độ xây dựng khu đô thị',
      'Công tác bảo mật',
      'MẬT ĐỘ DÂN CƯ',
      'Quy định đóng dấu "Mật"',
    ],
  ])('takes a document called %j', (title) => {
    expect([applied(arrived({ title })), applied(arrived({ title, isSecret: false }))]).toEqual(['ok', 'ok']);
  });

  it('takes documents whose mark says that they are open', () => {
    const described = { unit, class: 'urgent', electronic: true };
    const document = (mark?: string) =>
      event(
        { type: 'vn.ioc.document.arrived.v1', source: 'quan-ly-van-ban' },
        { ...described, ...(mark ? { mark } : {}) },
      );
    expect([applied(document()), applied(document('none'))]).toEqual(['ok', 'ok']);
    expect(applied(document('thường'))).toEqual(['wrong-field', 'data.mark']);
  });

  it('drops what the schema does not know, so that personal data stops here', () => {
    const answer = decode(record(event({}, { soDinhDanh: '001099000001' })), catalogue, limits);
    expect(JSON.stringify(answer)).not.toContain('001099000001');
  });

  it("puts the catalogue's own codes in the place of aliases", () => {
    const alias = catalogue.units.get(unit)?.aliases[0] as string;
    const answer = decode(
      record(event({}, { unit: alias, procedure: `${procedure}.000.00.00.H50` })),
      catalogue,
      limits,
    );
    expect(answer).toMatchObject({ ok: true, event: { data: { unit, procedure } } });
  });

  it('normalises text to NFC', () => {
    const answer = decode(record(event({ subject: 'Hồ-1'.normalize('NFD') })), catalogue, limits);
    expect(answer).toMatchObject({ ok: true, event: { subject: 'Hồ-1'.normalize('NFC') } });
  });

  it('checks the new contents of a replaced event like any other', () => {
    const replaced = (data: object) =>
      event({
        type: 'vn.ioc.dossier.replaced.v1',
        data: { event: '1', type: 'vn.ioc.dossier.received.v1', time: '2026-05-31T10:00:00Z', data },
      });
    expect(applied(replaced({ procedure, unit, channel: 'online' }))).toBe('ok');
    expect(applied(replaced({ procedure, unit: 'H99', channel: 'online' }))).toEqual([
      'unknown-unit',
      'data.data.unit',
    ]);
    expect(applied(replaced({ procedure, unit }))).toEqual(['wrong-field', 'data.data.channel']);
  });
});

describe('an observed value', () => {
  it('is refused outside the scale of its indicator: 447 is no PAPI of 80, and 44,7 is', () => {
    const papi = { code: 'PAPI', formula: { kind: 'observed', indicator: 'PAPI' }, scale: { min: 8, max: 80 } };
    const scaled = { ...catalogue, indicators: new Map([['PAPI', papi]]) } as unknown as Catalogue;
    const answer = (value: number) => {
      const data = { indicator: 'PAPI', unit: catalogue.province.rootUnit, period: '2020', value };
      const sent = { ...event({ type: 'vn.ioc.kpi.observed.v1', source: 'thong-ke' }), data };
      const said = decode(record(sent), scaled, limits);
      return said.ok ? 'ok' : [said.reason, said.path];
    };
    expect(answer(44.7)).toBe('ok');
    expect(answer(447)).toEqual(['out-of-scale', 'data.value']);
  });
});
