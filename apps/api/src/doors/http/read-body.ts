import { Envelope } from '@ioc/shared/events/envelope';

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
  | { readonly ok: false; readonly status: 400 | 413 | 415; readonly message: string; readonly messageEn: string };

type HttpHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Events of one request. A larger batch costs one event too many answers; the sender cuts it. */
export const maxEvents = 5000;

/**
 * Reads the CloudEvents HTTP binding: structured, batched and binary mode, and plain JSON (one event or a list) for
 * those who have no CloudEvents library. Pure. What is inside an event is judged by `decode`, not here.
 */
export function readBody(headers: HttpHeaders, body: Buffer): ReadBody {
  const [type = '', ...parameters] = String(headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset =
    parameters
      .find((part) => part.startsWith('charset='))
      ?.slice(8)
      .replaceAll('"', '') ?? 'utf-8';
  if (charset !== 'utf-8' && charset !== 'utf8')
    return bad(415, `bảng mã UTF-8 (thấy ${charset})`, `UTF-8 (found ${charset})`);
  switch (type) {
    case 'application/json':
      return 'ce-specversion' in headers ? binary(headers, body) : json(body, 'any');
    case 'application/cloudevents+json':
      return json(body, 'one');
    case 'application/cloudevents-batch+json':
      return json(body, 'list');
    default:
      return bad(
        415,
        `content-type application/cloudevents+json, application/cloudevents-batch+json hoặc application/json (thấy ${type || 'không có'})`,
        `content-type application/cloudevents+json, application/cloudevents-batch+json or application/json (found ${type || 'none'})`,
      );
  }
}

const bad = (status: 400 | 413 | 415, vi: string, en: string): ReadBody => ({
  ok: false,
  status,
  message: `Cần ${vi}`,
  messageEn: `Expected ${en}`,
});

const utf8 = new TextDecoder('utf-8', { fatal: true });

function json(body: Buffer, shape: 'one' | 'list' | 'any'): ReadBody {
  let parsed: unknown;
  try {
    parsed = JSON.parse(utf8.decode(body));
  } catch (error) {
    const why = (error as Error).message.slice(0, 200);
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

const attributes = Object.keys(Envelope.shape);

function binary(headers: HttpHeaders, body: Buffer): ReadBody {
  const found: Record<string, string> = {};
  for (const name of attributes) {
    const value = headers[`ce-${name}`];
    if (typeof value === 'string') found[name] = headerText(value);
  }
  const record = Object.fromEntries(Object.entries(found).map(([name, value]) => [`ce_${name}`, value]));
  const { id = null, source = null, subject = null } = found;
  return {
    ok: true,
    events: [{ headers: { 'content-type': 'application/json', ...record }, value: body, id, source, subject }],
  };
}

/**
 * CloudEvents HTTP binding 3.1.3.2: quotes off, then percent-decoding, once. What does not decode stays as it is, and so
 * does an encoded NUL, which no log and no database could hold.
 */
function headerText(value: string): string {
  const bare = /^".*"$/.test(value) ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;
  try {
    const text = decodeURIComponent(bare);
    return text.includes('\0') ? bare : text;
  } catch {
    return bare;
  }
}
