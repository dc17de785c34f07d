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
  it('leaves alone what has no answer of its own', () => {
    const none = { '/a': get(['csv'], { 404: { description: 'x' } }), '/b': { post: { responses: {} } } } as never;
    expect(withCsv(none)).toEqual(none);
  });
});
