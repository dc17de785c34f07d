import { expect, it } from '@jest/globals';
import { mayCompress } from '#platform/may-compress.js';

it.each([
  ['GET', 'application/json; charset=utf-8', true],
  ['HEAD', 'application/json', true],
  ['GET', 'application/problem+json', true],
  ['GET', 'text/html; charset=utf-8', true],
  ['POST', 'application/json', false],
  ['GET', 'text/csv; charset=utf-8', false],
  ['GET', 'text/event-stream', false],
  ['GET', 'text/plain; version=0.0.4', false],
  ['GET', 'application/jsonl', false],
  ['GET', undefined, false],
])('an answer to %s of type %s is compressed: %s', (method, type, expected) =>
  expect(mayCompress(method, type)).toBe(expected),
);
