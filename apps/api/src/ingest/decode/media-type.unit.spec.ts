import { describe, expect, it } from '@jest/globals';
import { isJson, isUtf8, isWholeEvent, mediaType } from '#ingest/decode/media-type.js';

describe('a content type', () => {
  it.each([
    [undefined, '', 'utf-8'],
    ['application/json', 'application/json', 'utf-8'],
    [' Application/CloudEvents+JSON ;CHARSET="UTF-8"; x=1', 'application/cloudevents+json', 'utf-8'],
    ['text/json; a=b; charset=utf-16', 'text/json', 'utf-16'],
    ['application/json; charset=', 'application/json', 'utf-8'],
  ])('%s is read without its case, blanks and quotes', (text, type, charset) => {
    expect(mediaType(text)).toEqual({ type, charset });
  });

  it('is in UTF-8, or said to be in something else', () => {
    expect(
      ['utf-8', 'utf8', 'us-ascii', 'utf-16', 'iso-8859-1', 'latin1'].map((charset) => isUtf8({ type: '', charset })),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('takes a character set without its quotes and the blanks within', () => {
    expect(mediaType('text/plain; charset=" UTF-8 "').charset).toBe('utf-8');
  });

  it('tells a whole event from its data, and JSON from the rest', () => {
    const of = (type: string) => [isWholeEvent(mediaType(type)), isJson(mediaType(type))];
    expect(of('application/cloudevents+json')).toEqual([true, true]);
    expect(of('application/cloudevents-batch+json')).toEqual([true, true]);
    expect(of('application/cloudevents+avro')).toEqual([true, false]);
    for (const json of ['', 'application/json', 'text/json', 'application/vnd.tthc+json'])
      expect(of(json)).toEqual([false, true]);
    for (const other of ['text/plain', 'text/x+json', 'application/jsonp', 'application/xml'])
      expect(of(other)).toEqual([false, false]);
  });
});
