import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { openApiText } from '@ioc/infra/contracts/openapi-text';
import { schemaText } from '@ioc/infra/contracts/schema-text';
import { freshDatabase } from '@ioc/test/support/database';

interface Document {
  paths: Record<string, { get?: { parameters?: { name: string }[]; responses: Record<string, unknown> } }>;
}
const committed = (name: string) => readFile(`docs/generated/${name}`, 'utf8');

describe('the committed OpenAPI document', () => {
  it('is what the controllers say now', async () => {
    expect(await committed('openapi.json')).toBe(await openApiText());
  });

  it('tells of every figure’s list, index and report, with their words', async () => {
    const { paths } = JSON.parse(await openApiText()) as Document;
    const wordsOf = (path: string) => paths[path]?.get?.parameters?.map(({ name }) => name);
    expect(wordsOf('/api/v1/dossiers')).toEqual(
      expect.arrayContaining(['measure', 'unit', 'from', 'to', 'after', 'format']),
    );
    expect(wordsOf('/api/v1/indices/766')).toEqual(['unit', 'from', 'to', 'period', 'version']);
    expect(wordsOf('/api/v1/reports/ii06a')).toEqual(expect.arrayContaining(['by', 'period', 'format']));
    expect(Object.keys(paths)).toEqual([...Object.keys(paths)].sort());
  });
});

describe('the committed database schema', () => {
  it('is what the migrations come to', async () => {
    const { db, close } = await freshDatabase();
    try {
      expect(await committed('schema.sql')).toBe(await schemaText(db));
    } finally {
      await close();
    }
  });

  it('notices a column and an index', async () => {
    const { db, close } = await freshDatabase();
    try {
      const before = await schemaText(db);
      await db.query('alter table topic add more text default $$x$$');
      await db.query('create index topic_more on topic (more) where more is not null');
      const after = await schemaText(db);
      expect(after.split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
        `  more text default 'x'::text,`,
        'CREATE INDEX topic_more ON public.topic USING btree (more) WHERE (more IS NOT NULL);',
      ]);
    } finally {
      await close();
    }
  });
});
