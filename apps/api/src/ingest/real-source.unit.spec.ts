import { describe, expect, it } from '@jest/globals';
import { simulatedHeader } from '#event-log/event-log.js';
import { realSource } from '#ingest/real-source.js';

const heard = (source: string, headers: Record<string, string> = {}) =>
  ({ verdict: 'accepted', incoming: { event: { source }, record: { headers } } }) as never;
const sources = new Map([
  ['mot-cua', {}],
  ['thu-nghiem', { sandbox: true }],
]) as never;
const marked = { [simulatedHeader]: '1' };

describe('the first real source of a batch', () => {
  it.each([
    [[], null],
    [[heard('mot-cua', marked)], null],
    [[heard('thu-nghiem')], null],
    [[heard('thu-nghiem'), heard('mot-cua', marked), heard('mot-cua')], 'mot-cua'],
    [[heard('unknown', { other: '1' })], 'unknown'],
  ])('%#', (batch, source) => expect(realSource(batch, { sources })).toBe(source));
});
