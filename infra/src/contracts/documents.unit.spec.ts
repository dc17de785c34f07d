import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Parser } from '@asyncapi/parser';
import { contract, kinds, topics } from '@ioc/shared/events/contract';
import { asyncapi } from '#contracts/asyncapi.js';
import { differences, documents } from '#contracts/documents.js';

const generated = join(import.meta.dirname, '../../../docs/generated');
const types = kinds.flatMap((kind) => Object.keys(contract[kind]));

describe('the AsyncAPI document', () => {
  it('is valid AsyncAPI 3.0: the parser has no error', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncapi()));
    expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
    expect(document?.version()).toBe('3.0.0');
    expect(
      document
        ?.channels()
        .all()
        .map((channel) => channel.address())
        .sort(),
    ).toEqual(Object.values(topics).sort());
  });

  it('describes each type in both modes', () => {
    const { messages } = asyncapi()['components'] as { messages: Record<string, { name: string }> };
    expect(Object.values(messages).map(({ name }) => name)).toEqual(
      types.flatMap((type) => [type, `${type} (binary)`]),
    );
  });
});

describe('the JSON Schemas', () => {
  it('are one per type, complete in themselves, and open to unknown fields', () => {
    const made = documents();
    expect([...made.keys()].filter((path) => path.startsWith('schemas/'))).toEqual(
      types.map((type) => `schemas/${type}.json`),
    );
    for (const [path, text] of made) {
      if (path.startsWith('schemas/')) expect(text).not.toContain('"$ref"');
      expect(text).not.toContain('"additionalProperties": false');
    }
  });

  it('ask for what the contract asks for', () => {
    const schema = (type: string) =>
      JSON.parse(documents().get(`schemas/${type}.json`) ?? '') as {
        properties: { type: object; data: { required: string[] } };
        required: string[];
        anyOf?: object[];
      };
    const received = schema('vn.ioc.dossier.received.v1');
    expect(received.required).toEqual(['specversion', 'id', 'source', 'type', 'subject', 'time']);
    expect(received.anyOf).toEqual([{ required: ['data'] }, { required: ['data_base64'] }]);
    expect(schema('vn.ioc.dossier.withdrawn.v1')).not.toHaveProperty('anyOf');
    expect(received.properties.type).toEqual({ const: 'vn.ioc.dossier.received.v1' });
    expect(received.properties.data.required).toEqual(['procedure', 'channel', 'unit']);
  });
});

describe('the committed documents', () => {
  it('are what the contract says now', async () => {
    for (const [path, text] of documents()) {
      expect({ path, text: await readFile(join(generated, path), 'utf8') }).toEqual({ path, text });
    }
  });

  it('are compared by name and text', () => {
    const wanted = new Map([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ]);
    const found = new Map([
      ['a', '1'],
      ['b', 'x'],
      ['d', '4'],
    ]);
    expect(differences(wanted, found)).toEqual([
      'c: thiếu / missing',
      'b: cũ / out of date',
      'd: thừa / no longer made',
    ]);
  });
});
