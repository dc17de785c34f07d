import { type Rejection, rejected } from '#problems/rejection.js';
import { isBadText } from '#platform/bad-text.js';
import { isTooDeep, mostLevels } from '#platform/nesting.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

export type Parsed = { readonly ok: true; readonly json: unknown } | Rejection;

/** Bytes → JSON with NFC text, or why not. */
export function parseJson(bytes: Buffer): Parsed {
  if (isTooDeep(bytes)) return rejected('not-json', null, `nested deeper than ${mostLevels} levels`);
  let text: string;
  try {
    text = utf8.decode(bytes);
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
  if (typeof value === 'string' && isBadText(value)) throw new BadText(field);
  if (isBadText(field)) throw new BadText('(key)');
  return typeof value === 'string' ? value.normalize('NFC') : value;
}
