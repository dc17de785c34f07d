import { describe, expect, it } from '@jest/globals';
import { withCsv } from '#ops/csv-answers.js';

const json = { 'application/json': { schema: { type: 'object' as const } } };
const get = (format: string[] | null, responses: object = { 200: { description: 'x', content: json } }) =>
  ({
    get: {
      parameters: [
        { name: 'limit', in: 'query', schema: { type: 'integer' } },
        ...(format ? [{ name: 'format', in: 'query', schema: { type: 'string', enum: format } }] : []),
      ],
      responses,
    },
  }) as never;
const typesOf = (paths: ReturnType<typeof withCsv>, path: string) =>
  Object.keys((paths[path]?.get?.responses['200'] as { content: object }).content);

describe('a file that a GET can answer', () => {
  it('is documented beside the JSON where `format` may be csv, and nowhere else', () => {
    const paths = withCsv({ '/a': get(['json', 'csv']), '/b': get(['json', 'xml']), '/c': get(null) });
    expect(['/a', '/b', '/c'].map((path) => typesOf(paths, path))).toEqual([
      ['application/json', 'text/csv'],
      ['application/json'],
      ['application/json'],
    ]);
  });
  it('is a text', () => {
    const { '/a': { get: operation } = {} } = withCsv({ '/a': get(['json', 'csv']) });
    expect(operation?.responses['200']).toMatchObject({ content: { 'text/csv': { schema: { type: 'string' } } } });
  });
  it('is not what another word may be, one without a list of words, or one that is written elsewhere', () => {
    const csv = { type: 'string', enum: ['csv'] };
    const words = [
      { name: 'order', in: 'query', schema: csv },
      { name: 'format', in: 'query', schema: { type: 'string' } },
      { name: 'format', in: 'query' },
      { name: 'format', in: 'query', schema: { $ref: '#/components/schemas/Format', enum: ['csv'] } },
      { $ref: '#/components/parameters/Format', name: 'format', schema: csv },
    ];
    const responses = { 200: { description: 'x', content: json } };
    const paths = Object.fromEntries(words.map((word, at) => [`/${at}`, { get: { parameters: [word], responses } }]));
    const none = { ...paths, '/none': { get: { responses } } } as never;
    expect(withCsv(none)).toEqual(none);
  });
  it('leaves alone what has no answer of its own', () => {
    const none = { '/a': get(['csv'], { 404: { description: 'x' } }), '/b': { post: { responses: {} } } } as never;
    expect(withCsv(none)).toEqual(none);
  });
});
