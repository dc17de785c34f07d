import { isUtf8, isWholeEvent, type MediaType, mediaType } from '#ingest/decode/media-type.js';
import { parseJson } from '#ingest/decode/json-text.js';
import { quoted, type Rejection, rejected, senderOf } from '#problems/rejection.js';
import { unreadableSecret } from '#ingest/decode/state-secret.js';

type Fields = Record<string, unknown>;
type Read = { readonly ok: true; readonly fields: Fields } | Rejection;

/**
 * Reads the CloudEvents Kafka binding. The content type decides the mode: `application/cloudevents+json` is a whole event
 * (structured) whatever headers stand beside it. With any other, or none, attributes in `ce_…` headers make it binary: the
 * value is `data`, in JSON, and no value is an event without data. Without attributes the value is the whole event.
 */
export function readEnvelope(headers: Readonly<Record<string, string>>, value: Buffer | null): Read {
  const content = mediaType(contentType(headers));
  const attributes = isWholeEvent(content) ? null : binaryAttributes(headers);
  const read = attributes ? binary(attributes, content, value) : structured(content, value);
  return read.ok ? read : { ...senderOf(attributes ?? {}), ...read };
}

const contentType = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];

function structured(content: MediaType, value: Buffer | null): Read {
  if (isWholeEvent(content) && !['application/cloudevents+json', 'application/cloudevents'].includes(content.type))
    return rejected(
      'wrong-envelope',
      'content-type',
      `expected application/cloudevents+json, found ${quoted(content.type)}`,
    );
  if (value === null) return rejected('null-value', null, 'neither a value nor attributes in ce_ headers (tombstone)');
  const parsed = isUtf8(content) ? parseJson(value) : foreignCharset('content-type', content);
  if (!parsed.ok) return parsed;
  if (typeof parsed.json !== 'object' || parsed.json === null || Array.isArray(parsed.json)) {
    return rejected('wrong-envelope', null, 'expected a CloudEvents object');
  }
  return withData(parsed.json as Fields);
}

/** `data_base64` holds bytes of JSON as senders write them who do not look into their data. */
function withData(fields: Fields): Read {
  const { data_base64: base64, ...others } = fields;
  if (base64 === undefined || base64 === null) return { ok: true, fields: others };
  const bytes = typeof base64 === 'string' ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
  const refuse = (rejection: Rejection) => unreadableSecret(bytes) ?? { ...senderOf(fields), ...rejection };
  if (others['data'] !== undefined && others['data'] !== null)
    return refuse(rejected('wrong-envelope', 'data_base64', 'expected either data or data_base64, found both'));
  if (
    typeof base64 !== 'string' ||
    !/^[A-Za-z0-9+/]*={0,2}$/.test(base64) ||
    base64.replaceAll('=', '').length % 4 === 1
  )
    return refuse(rejected('wrong-envelope', 'data_base64', 'expected base64 (RFC 4648, section 4)'));
  const content = mediaType(typeof fields['datacontenttype'] === 'string' ? fields['datacontenttype'] : undefined);
  const parsed = jsonOf(bytes, content, 'datacontenttype');
  return parsed.ok
    ? { ok: true, fields: { ...others, data: parsed.json } }
    : refuse({ ...parsed, path: parsed.path ?? 'data_base64' });
}

function binary(attributes: Readonly<Record<string, string>>, content: MediaType, value: Buffer | null): Read {
  const bad = Object.entries(attributes).find(([, text]) => text.includes('\0') || text.includes('\uFFFD'))?.[0];
  if (bad) return rejected('bad-text', bad, 'the header holds U+0000 or is not UTF-8 text');
  const parsed = jsonOf(value ?? Buffer.alloc(0), content, 'content-type');
  return parsed.ok ? { ok: true, fields: { ...attributes, data: parsed.json } } : parsed;
}

/** Data is JSON whatever its content type says: senders that set none, or one of bytes, send it too. */
function jsonOf(bytes: Buffer, content: MediaType, name: string) {
  if (bytes.length === 0) return { ok: true, json: undefined } as const;
  if (!isUtf8(content)) return foreignCharset(name, content);
  return parseJson(bytes);
}

const foreignCharset = (name: string, { charset }: MediaType) =>
  rejected('wrong-envelope', name, `expected the character set UTF-8, found ${quoted(charset)}`);

const required = ['specversion', 'id', 'source', 'type'];

/** Null: there are none. An attribute that is empty is not set; `data` is no attribute. */
function binaryAttributes(headers: Readonly<Record<string, string>>): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const [header, value] of Object.entries(headers)) {
    const [, name] = /^ce[_-](.+)$/.exec(header.toLowerCase()) ?? [];
    if (name && value !== '' && name !== 'data' && name !== 'data_base64') found[name] = value.normalize('NFC');
  }
  return required.some((name) => name in found) ? found : null;
}
