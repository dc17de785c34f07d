import { describe, expect, it } from '@jest/globals';
import { typesText } from '@ioc/infra/contracts/types-text';

const answer = (schema: unknown, more: object = {}) => ({
  ...more,
  description: 'a text',
  content: { 'application/json': { schema, example: { n: 1 } } },
});
const document = (operationId: string) =>
  JSON.stringify({
    openapi: '3.0.0',
    info: { title: 'T', version: '1' },
    paths: {
      '/api/v1/things/{code}': {
        get: {
          operationId,
          tags: ['explore'],
          parameters: [
            { name: 'code', in: 'path', required: true, schema: { type: 'string' } },
            { name: 'unit', in: 'query', required: false, schema: { type: 'string' }, description: 'whose' },
          ],
          responses: {
            200: answer({ $ref: '#/components/schemas/Thing' }),
            404: answer({ $ref: '#/components/schemas/Error' }),
          },
        },
      },
    },
    components: {
      schemas: {
        Thing: {
          type: 'object',
          description: 'a thing',
          properties: { description: { type: 'string' }, example: { type: 'number', nullable: true } },
          required: ['description'],
        },
        Error: { type: 'object' },
      },
    },
  });

describe('the types of the client', () => {
  it('have the words of an address, its good answer and no other', async () => {
    const text = (await typesText(document('a'))).replace(/\s+/g, ' ');
    expect(text).toContain('"/api/v1/things/{code}": {');
    expect(text).toContain('unit?: string;');
    expect(text).toContain('path: { code: string; };');
    expect(text).toContain('200: {');
    expect(text).not.toContain('404: {');
  });

  it('keep properties that are named as a word of OpenAPI is, and drop texts', async () => {
    const text = (await typesText(document('a'))).replace(/\s+/g, ' ');
    expect(text).toContain('Thing: { description: string; example?: number | null; };');
    expect(text).not.toMatch(/a thing|a text|whose/);
  });

  it('do not change when an operation is named otherwise', async () => {
    expect(await typesText(document('ThingController_read'))).toBe(await typesText(document('Other_get')));
  });
});
