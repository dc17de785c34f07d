import { describe, expect, it } from '@jest/globals';
import { hidesMark, decodedText } from '#ingest/decode/hidden-mark.js';

const secret = { type: 'vn.ioc.document.arrived.v1', data: { mark: 'mật', title: 'Kế hoạch' } };
const text = JSON.stringify(secret);
const utf16 = (big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

describe('hidesMark', () => {
  it.each<[string, unknown]>([
    ['as it is', secret],
    ['data as a JSON text', { ...secret, data: JSON.stringify(secret.data) }],
    ['data in base64', { data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64') }],
    ['data in base64 of an address', { data_base64: Buffer.from(JSON.stringify(secret.data)).toString('base64url') }],
    ['the schema and payload of Connect', { schema: { type: 'struct' }, payload: secret }],
    ['a payload that is a text', { schema: { type: 'string' }, payload: text }],
    ['the whole event as a text', text],
    ['a text of a text', JSON.stringify(text)],
    ['UTF-16 in base64', { data_base64: utf16(false, true).toString('base64') }],
    ['a list', [[secret]]],
    ['another spelling of the name', { Mark: 'Tối mật' }],
    ['a mark that is no text', { mark: 3 }],
  ])('finds it in %s', (_what, value) => expect(hidesMark(value)).toBe(true));

  it.each<[unknown]>([
    [{ mark: 'none' }],
    [{ mark: null }],
    [{ mark: ' Thường ' }],
    [{ title: 'mark' }],
    ['plain words'],
    [{ note: '{broken' }],
    [7],
    [null],
  ])('finds none in %j', (value) => expect(hidesMark(value)).toBe(false));

  it('ends in what wraps itself without end', () => {
    let wrapped: unknown = secret;
    for (let n = 0; n < 40; n++) wrapped = { payload: wrapped };
    expect(hidesMark(wrapped)).toBe(false);
  });
});

describe('textOf', () => {
  it.each([
    ['UTF-16 little, with a mark', utf16(false, true)],
    ['UTF-16 little, without', utf16(false, false)],
    ['UTF-16 big, with a mark', utf16(true, true)],
    ['UTF-16 big, without', utf16(true, false)],
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ])('reads %s', (_what, bytes) => expect(decodedText(bytes)).toBe(text));
});
