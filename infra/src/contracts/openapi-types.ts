import { readFile } from 'node:fs/promises';
import { oneDocument } from '@ioc/infra/contracts/one-document';
import { typesText } from '@ioc/infra/contracts/types-text';

/** node infra/dist/contracts/openapi-types.js [--check]: the types of the wall's client, from the committed OpenAPI document. */
await oneDocument('apps/wall/src/api/openapi.d.ts', 'node infra/dist/contracts/openapi-types.js', async () =>
  typesText(await readFile('docs/generated/openapi.json', 'utf8')),
);
