import { type Rejection, rejected } from '#intake/rejection.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the CloudEvents Kafka binding in both modes. Binary: attributes in `ce_…` headers, the value is `data`.
 * Structured (or no content type at all): the value is the whole event.
 */
export function readEnvelope(
  headers: Readonly<Record<string, string>>,
  value: Buffer,
): { ok: true; fields: Record<string, unknown> } | Rejection {
  const parsed = parse(value);
  if (!parsed.ok) return parsed;
  const binary = binaryAttributes(headers);
  if (binary) {
    const bad = Object.keys(binary).find((name) => binary[name]?.includes('\0'));
    if (bad) return rejected('bad-text', bad, 'the header holds U+0000');
    return { ok: true, fields: { ...binary, data: parsed.json } };
  }
  if (typeof parsed.json !== 'object' || parsed.json === null || Array.isArray(parsed.json)) {
    return rejected('wrong-envelope', null, 'expected a CloudEvents object');
  }
  return { ok: true, fields: parsed.json as Record<string, unknown> };
}

function parse(value: Buffer): { ok: true; json: unknown } | Rejection {
  let text: string;
  try {
    text = utf8.decode(value);
  } catch {
    return rejected('not-json', null, 'the value is not UTF-8 text');
  }
  try {
    const json: unknown = JSON.parse(text.normalize('NFC'), text.includes('\\u') ? refuseBadText : undefined);
    return { ok: true, json };
  } catch (error) {
    if (error instanceof BadText)
      return rejected('bad-text', error.field, 'the text holds U+0000 or half a surrogate pair');
    return rejected('not-json', null, (error as Error).message.slice(0, 200));
  }
}

class BadText extends Error {
  constructor(readonly field: string) {
    super();
  }
}

/** PostgreSQL can hold neither NUL nor a lone surrogate; both can only come in through a \u escape. */
function refuseBadText(this: unknown, field: string, value: unknown): unknown {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new BadText(field);
  if (field.includes('\0') || !field.isWellFormed()) throw new BadText('(key)');
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

function binaryAttributes(headers: Readonly<Record<string, string>>): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase();
    if (lower.startsWith('ce_') || lower.startsWith('ce-')) found[lower.slice(3)] = value.normalize('NFC');
  }
  return 'specversion' in found ? found : null;
}
