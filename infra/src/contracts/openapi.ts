import 'reflect-metadata';
import { oneDocument } from '@ioc/infra/contracts/one-document';
import { openApiText } from '@ioc/infra/contracts/openapi-text';

/** node infra/dist/contracts/openapi.js [--check] [--out docs/generated/openapi.json] */
await oneDocument('docs/generated/openapi.json', 'node infra/dist/contracts/openapi.js', openApiText);
