import { describe, expect, it } from '@jest/globals';
import { besideOf, maxEvents, readBody } from '#doors/http/read-body.js';

const event = { specversion: '1.0', id: '1', source: 'mot-cua', type: 't', subject: 'H50-1', time: 'x', data: {} };
const read = (type: string, body: unknown, headers: Record<string, string> = {}) =>
  readBody({ 'content-type': type, ...headers }, Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)));
const events = (result: ReturnType<typeof readBody>) => (result.ok ? result.events : []);

describe('a request body', () => {
  it.each(['application/cloudevents+json', 'application/json', 'Application/CloudEvents+JSON; charset="UTF-8"'])(
    'of %s is one structured event, byte for byte',
    (type) => {
      const body = Buffer.from(` ${JSON.stringify(event)}\n`);
      expect(events(read(type, body))).toEqual([
        {
          headers: { 'content-type': 'application/cloudevents+json' },
          value: body,
          id: '1',
          source: 'mot-cua',
          subject: 'H50-1',
        },
      ]);
    },
  );

  it.each(['application/cloudevents-batch+json', 'application/json'])('of %s may be a list, in order', (type) => {
    const list = [event, { ...event, id: '2' }, 'không phải sự kiện', null];
    const found = events(read(type, list));
    expect(found.map(({ id }) => id)).toEqual(['1', '2', null, null]);
    expect(found.map(({ value }) => JSON.parse(value.toString()) as unknown)).toEqual(list);
  });

  it('in binary mode has its attributes in headers, percent-decoded and without quotes', () => {
    const found = events(
      read(
        'application/json',
        { unit: 'H50' },
        {
          'ce-specversion': '1.0',
          'ce-id': '100%25',
          'ce-source': '"mot-cua"',
          'ce-subject': 'H%E1%BB%93%20s%C6%A1-1',
          'ce-type': 'bad%E1',
          'ce-time': 'a%00b',
          'ce-traceparent': 'dropped',
          'x-other': 'dropped',
        },
      ),
    );
    expect(found[0]).toMatchObject({ id: '100%', source: 'mot-cua', subject: 'Hồ sơ-1' });
    expect(found[0]?.headers).toEqual({
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: '100%',
      ce_source: 'mot-cua',
      ce_subject: 'Hồ sơ-1',
      ce_type: 'bad%E1',
      ce_time: 'a%00b',
    });
  });

  it.each([
    ['text/plain', event, 415],
    ['', event, 415],
    ['application/cloudevents+avro', event, 415],
    ['application/cloudevents+json; charset=utf-16', event, 415],
    ['application/json; charset=utf-16', event, 415],
    ['application/json', Buffer.from('{'), 400],
    ['application/json', Buffer.alloc(0), 400],
    ['application/json', Buffer.from([0x22, 0xff, 0x22]), 400],
    ['application/cloudevents+json', [event], 400],
    ['application/cloudevents-batch+json', event, 400],
    ['application/json', Array.from({ length: maxEvents + 1 }, () => event), 413],
  ])('of %s that is wrong is refused as a whole', (type, body, status) => {
    expect(read(type, body)).toMatchObject({ ok: false, status, said: { message: expect.stringMatching(/^Cần /) } });
  });

  it('may not be nested deeper than anybody reads', () => {
    for (const deep of ['['.repeat(40_000) + ']'.repeat(40_000), '{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)])
      expect(readBody({ 'content-type': 'application/json' }, Buffer.from(deep))).toMatchObject({
        status: 400,
        said: { code: 'unreadable-body', messageEn: 'Expected JSON of at most 100 levels' },
      });
  });

  it('says what was found, a hundred letters of it, and of which field it speaks', () => {
    const said = (type: string | undefined, body: unknown = event) => {
      const answer = readBody(type === undefined ? {} : { 'content-type': type }, Buffer.from(JSON.stringify(body)));
      return answer.ok ? null : [answer.said.field, answer.said.message, answer.said.messageEn];
    };
    expect(said(undefined)).toEqual([
      'content-type',
      expect.stringMatching(/thấy không có\)$/),
      expect.stringMatching(/found none\)$/),
    ]);
    expect(said('text/html')?.slice(1)).toEqual([
      expect.stringMatching(/thấy text\/html\)$/),
      expect.stringMatching(/found text\/html\)$/),
    ]);
    const long = `text/${'x'.repeat(200)}`;
    expect(said(long)?.[2]).toMatch(new RegExp(`found ${long.slice(0, 100)}\\)$`));
    expect(said('application/cloudevents+json', [event])?.[0]).toBe('body');
  });

  it('has as many events as may be, and says 200 letters of what names one', () => {
    const most = Array.from({ length: maxEvents }, () => ({ ...event, id: 'x'.repeat(300) }));
    const found = events(read('application/json', most));
    expect([found.length, found[0]?.id]).toEqual([maxEvents, 'x'.repeat(200)]);
  });

  it('may be an empty list', () => {
    expect(read('application/json', [])).toEqual({ ok: true, events: [] });
  });
});

describe('the mode of a request', () => {
  const attributes = { 'ce-specversion': '1.0', 'ce-id': 'b', 'ce-source': 'mot-cua', 'ce-type': 't' };

  it.each(['application/cloudevents+json', 'application/cloudevents-batch+json'])(
    'is decided by %s, even beside attributes',
    (type) => {
      const found = events(read(type, type.includes('batch') ? [event] : event, attributes));
      expect(found.map(({ id, headers }) => [id, headers])).toEqual([
        ['1', { 'content-type': 'application/cloudevents+json' }],
      ]);
    },
  );

  it.each(['', 'application/json', 'application/vnd.tthc+json', 'text/plain'])(
    'is binary with attributes and %j: data is JSON',
    (type) => {
      const [found] = events(read(type, { a: 1 }, attributes));
      expect(found).toMatchObject({ id: 'b', headers: { 'content-type': 'application/json', ce_id: 'b' } });
      expect(found?.value.toString()).toBe('{"a":1}');
    },
  );

  it('is binary without data when the body is empty', () => {
    expect(events(read('', Buffer.alloc(0), attributes))[0]?.value.length).toBe(0);
  });

  it('is binary with one attribute, so that the missing ones are named', () => {
    expect(events(read('application/json', {}, { 'ce-type': 't' }))[0]?.headers).toHaveProperty('ce_type', 't');
    expect(events(read('application/json', event, { 'ce-traceparent': 't' }))[0]?.id).toBe('1');
  });

  it('is plain JSON with any content type of JSON', () => {
    expect(events(read('application/vnd.tthc+json', [event]))[0]?.id).toBe('1');
  });
});

it('what stands beside an event are other headers of its own kind', () => {
  const given = {
    'ce-id': '1',
    'ce-doMat': 'C',
    'x-mark': '"M%E1%BA%ADt"',
    'x-api-key': 'k',
    'x-list': ['a'],
    'price-x-a': '1',
  };
  expect(besideOf({ ...given, 'not-ce-a': '2' })).toEqual({ 'ce-doMat': 'C', 'x-mark': 'Mật' });
});
