import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Catalogue, Source } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { answerOf } from '#doors/http/answer.js';
import { judgeEvent, type JudgedEvent, type Terms } from '#doors/http/judge.js';
import { besideOf, readBody } from '#doors/http/read-body.js';
import { simulatedHeader } from '#event-log/event-log.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(join(import.meta.dirname, '../../../../../catalogue'), 'quang-tri');
});

const heartbeat = { type: 'vn.ioc.source.heartbeat.v1', subject: 'mot-cua', data: {} };
const event = (overrides: Record<string, unknown> = {}) => ({
  specversion: '1.0',
  id: 'e1',
  source: 'mot-cua',
  type: 'vn.ioc.dossier.refused.v1',
  subject: 'H50.16-260105-0001',
  time: '2026-01-05T08:00:00+07:00',
  data: { reason: 'Thiếu giấy tờ' },
  ...overrides,
});
const judged = (posted: unknown, terms: Partial<Terms> = {}): JudgedEvent => {
  const read = readBody({ 'content-type': 'application/json' }, Buffer.from(JSON.stringify([posted])));
  if (!read.ok || !read.events[0]) throw new Error('unreadable');
  return judgeEvent(read.events[0], 3, {
    speaker: 'mot-cua',
    catalogue,
    limits: { maxBytes: 100_000, maxAheadMs: 60_000 },
    topicPrefix: 'qt.',
    now: Date.parse('2026-01-05T08:00:30+07:00'),
    ...terms,
  });
};
const reasonOf = (one: JudgedEvent) => (one.ok ? 'accepted' : [one.refused.reason, one.refused.path]);

describe('a posted event', () => {
  it('becomes a record of its kind’s topic, keyed by its subject', () => {
    const posted = event();
    expect(judged(posted)).toEqual({
      ok: true,
      decoded: expect.objectContaining({ ok: true, kind: 'dossier' }),
      id: 'e1',
      record: {
        topic: 'qt.dossier.events',
        key: 'H50.16-260105-0001',
        headers: { 'content-type': 'application/cloudevents+json' },
        value: Buffer.from(JSON.stringify(posted)),
      },
    });
  });

  it('of a simulator keeps its headers and is marked', () => {
    expect(judged(event(), { simulated: true })).toMatchObject({
      record: { headers: { 'content-type': 'application/cloudevents+json', [simulatedHeader]: '1' } },
    });
  });

  it.each([
    [{ id: undefined }, ['wrong-envelope', 'id']],
    [{ type: 'vn.ioc.dossier.lost.v1' }, ['unknown-type', 'type']],
    [{ data: { reason: 7 } }, ['wrong-field', 'data.reason']],
    [{ type: 'vn.ioc.dossier.moved.v1', data: { step: 'x', unit: 'H99' } }, ['unknown-unit', 'data.unit']],
    [{ time: '2026-01-05T08:05:00+07:00' }, ['from-the-future', 'time']],
  ])('is refused with the reason and field that the intake would give: %j', (overrides, expected) => {
    expect(reasonOf(judged(event(overrides)))).toEqual(expected);
  });

  it('is refused in words, with its place and id', () => {
    expect(judged(event({ data: {} }))).toEqual({
      ok: false,
      refused: {
        index: 3,
        id: 'e1',
        status: 'refused',
        reason: 'wrong-field',
        path: 'data.reason',
        message: expect.stringMatching(/^Trường dữ liệu sai – trường data\.reason: /),
        messageEn: expect.stringMatching(/expected string/),
      },
    });
  });
});

describe('a key', () => {
  it.each([
    ['its own code', event(), 'accepted'],
    ['its own URN', event({ source: 'urn:ioc:source:mot-cua' }), 'accepted'],
    ['another source', event({ source: 'cong-dvc' }), ['foreign-source', 'source']],
    ['another source by its alias', event({ source: 'https://dichvucong.gov.vn' }), ['foreign-source', 'source']],
    ['an unknown source', event({ source: 'mot-cua-2' }), ['foreign-source', 'source']],
    ['its own sign of life', event(heartbeat), 'accepted'],
    ['the sign of life of another', event({ ...heartbeat, subject: '1022' }), ['foreign-source', 'subject']],
    [
      'a kind that its source is not registered for',
      event({ type: 'vn.ioc.task.completed.v1', data: {} }),
      ['foreign-kind', 'type'],
    ],
  ])('speaks for its source alone: %s', (_what, posted, expected) => {
    expect(reasonOf(judged(posted))).toEqual(expected);
  });

  it('of a source that the catalogue does not know sends nothing until sources.yaml has it', () => {
    expect(reasonOf(judged(event({ source: 'moi' }), { speaker: 'moi' }))).toEqual(['unknown-source', 'source']);
    expect(reasonOf(judged(event(), { speaker: 'moi' }))).toEqual(['foreign-source', 'source']);
  });

  it('of a source that has ended sends nothing from the next day on', () => {
    const { sources } = catalogue;
    const until = (validTo: string) => ({
      ...catalogue,
      sources: new Map([...sources, ['mot-cua', { ...(sources.get('mot-cua') as Source), validTo }]]),
    });
    const after = (validTo: string) => reasonOf(judged(event(), { catalogue: until(validTo) }));
    expect([after('2026-01-05'), after('2026-01-04')]).toEqual(['accepted', ['unknown-source', 'source']]);
  });
});

describe('what stands beside an event in its request', () => {
  const beside = (headers: Record<string, string>) => reasonOf(judged(event(), { beside: besideOf(headers) }));

  it.each([
    [{ 'ce-domat': 'Mat' }],
    [{ 'ce-mark': 'M%E1%BA%ADt' }],
    [{ 'ce-securitylevel': '2' }],
    [{ 'x-do-mat': 'C' }],
    [{ 'x-note': '{"mark":"A"}' }],
  ])('makes it a state secret where it bears its mark: %j', (headers) =>
    expect(beside(headers)).toEqual(['state-secret', null]),
  );

  it('is no matter otherwise, and no part of the record', () => {
    const headers = { 'ce-traceparent': '00-ab-cd-01', 'x-request-id': 'mat-7', 'x-api-key': 'mark=A' };
    expect(beside(headers)).toBe('accepted');
    expect(judged(event(), { beside: besideOf(headers) })).toMatchObject({
      record: { headers: { 'content-type': 'application/cloudevents+json' } },
    });
  });
});

describe('the answer', () => {
  const accepted = { index: 0, id: 'a', status: 'accepted', topic: 't', partition: 0, offset: '1' } as const;
  const refused = (reason: string) =>
    ({ index: 1, id: null, status: 'refused', reason, path: null, message: '', messageEn: '' }) as const;

  it.each([
    [200, [accepted]],
    [200, []],
    [207, [accepted, refused('wrong-field')]],
    [400, [refused('wrong-field'), refused('foreign-source')]],
    [403, [refused('foreign-source'), refused('foreign-kind'), refused('unknown-source')]],
    [400, [refused('unknown-unit'), refused('unknown-source')]],
    [409, [refused('conflict'), refused('conflict')]],
    [400, [refused('conflict'), refused('wrong-field')]],
  ])('is %d for its results', (status, results) => {
    expect(answerOf(results)).toEqual({ status, headers: {}, body: { results } });
  });
});
