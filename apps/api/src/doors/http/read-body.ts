import { Envelope } from '@ioc/shared/events/envelope';
import { headerText } from '#doors/http/header-text.js';
import { isJson, isUtf8, isWholeEvent, mediaType } from '#ingest/decode/media-type.js';
import type { Said } from '#platform/error-answer.js';
import { isTooDeep, mostLevels } from '#platform/nesting.js';

/** One event as it stands in a request: what becomes the record of the event log if it can be understood. */
export interface Posted {
  readonly headers: Readonly<Record<string, string>>;
  readonly value: Buffer;
  /** As the sender wrote them, for the answer; null where they are missing or no text. */
  readonly id: string | null;
  readonly source: string | null;
  readonly subject: string | null;
}

export type ReadBody =
  | { readonly ok: true; readonly events: readonly Posted[] }
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly said: Said };

type HttpHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Events of one request. A larger batch costs one event too many answers; the sender cuts it. */
export const maxEvents = 5000;

/**
 * Reads the CloudEvents HTTP binding: structured and batched mode by the content type, else binary mode where attributes
 * stand in `ce-…` headers, else plain JSON (one event or a list) for those who have no CloudEvents library. Pure. What is inside an event is judged by `decode`, not here.
 */
export function readBody(headers: HttpHeaders, body: Buffer): ReadBody {
  const content = mediaType(headers['content-type']?.toString());
  if (!isUtf8(content)) return bad(415, `bảng mã UTF-8 (thấy ${content.charset})`, `UTF-8 (found ${content.charset})`);
  if (content.type === 'application/cloudevents+json') return json(body, 'one');
  if (content.type === 'application/cloudevents-batch+json') return json(body, 'list');
  const attributes = isWholeEvent(content) ? null : attributesOf(headers);
  if (attributes) return binary(attributes, body);
  if (content.type !== '' && !isWholeEvent(content) && isJson(content)) return json(body, 'any');
  const found = content.type.slice(0, 100);
  return bad(
    415,
    `content-type application/cloudevents+json, application/cloudevents-batch+json hoặc application/json (thấy ${found || 'không có'})`,
    `content-type application/cloudevents+json, application/cloudevents-batch+json or application/json (found ${found || 'none'})`,
  );
}

const bad = (status: 400 | 413 | 415, vi: string, en: string): ReadBody => ({
  ok: false,
  status,
  said: {
    code: codes[status],
    field: status === 415 ? 'content-type' : 'body',
    expected: en,
    message: `Cần ${vi}`,
    messageEn: `Expected ${en}`,
  },
});
const codes = { 400: 'unreadable-body', 413: 'too-large', 415: 'wrong-content-type' } as const;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function json(body: Buffer, shape: 'one' | 'list' | 'any'): ReadBody {
  if (isTooDeep(body)) return bad(400, `JSON nhiều nhất ${mostLevels} tầng`, `JSON of at most ${mostLevels} levels`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(utf8.decode(body));
  } catch (error) {
    const why = (error as Error).message;
    return bad(400, `JSON trong UTF-8 (${why})`, `JSON in UTF-8 (${why})`);
  }
  if (Array.isArray(parsed)) {
    if (shape === 'one')
      return bad(
        400,
        'một sự kiện; nhiều sự kiện thì dùng application/cloudevents-batch+json',
        'one event; several go as application/cloudevents-batch+json',
      );
    if (parsed.length > maxEvents)
      return bad(
        413,
        `nhiều nhất ${maxEvents} sự kiện một lần (thấy ${parsed.length})`,
        `at most ${maxEvents} events at once (found ${parsed.length})`,
      );
    return { ok: true, events: parsed.map((one) => structured(one, Buffer.from(JSON.stringify(one)))) };
  }
  if (shape === 'list') return bad(400, 'một danh sách JSON', 'a JSON list');
  return { ok: true, events: [structured(parsed, body)] };
}

function structured(event: unknown, value: Buffer): Posted {
  const fields = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].slice(0, 200) : null);
  return {
    headers: { 'content-type': 'application/cloudevents+json' },
    value,
    id: text('id'),
    source: text('source'),
    subject: text('subject'),
  };
}

const names = Object.keys(Envelope.shape);
const read = new Set(names.map((name) => `ce-${name}`));

/** The attributes in `ce-…` headers, percent-decoded; null: there are none, and the mode is not binary. */
function attributesOf(headers: HttpHeaders): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers[`ce-${name}`];
    if (typeof value === 'string') found[name] = headerText(value);
  }
  return ['specversion', 'id', 'source', 'type'].some((name) => name in found) ? found : null;
}

/** Headers of a request that a sender's own system may have set, besides what is read of them. */
export const besideOf = (headers: HttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      /^(?:ce|x)-/.test(name) && name !== 'x-api-key' && !read.has(name) && typeof value === 'string'
        ? [[name, headerText(value)]]
        : [],
    ),
  );

function binary(attributes: Readonly<Record<string, string>>, body: Buffer): ReadBody {
  const record = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`ce_${name}`, value]));
  const { id = null, source = null, subject = null } = attributes;
  return {
    ok: true,
    events: [{ headers: { 'content-type': 'application/json', ...record }, value: body, id, source, subject }],
  };
}
