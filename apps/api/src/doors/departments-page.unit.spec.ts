import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract, kinds, topics } from '@ioc/shared/events/contract';
import type { Catalogue } from '#catalogue/catalogue.js';
import { loadCatalogue } from '#catalogue/load.js';
import { Results } from '#doors/http/answer.js';
import { judgeEvent } from '#doors/http/judge.js';
import { maxEvents, readBody } from '#doors/http/read-body.js';
import { decode } from '#ingest/decode/decode.js';

/** The page that departments copy from: what it shows must be what the program takes, answers and refuses. */
const root = join(import.meta.dirname, '../../../..');
const page = readFileSync(join(root, 'docs/departments/README.md'), 'utf8');
const blocks = [...page.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, lang, mark, text]) => ({
  lang,
  mark,
  text: text ?? '',
}));
const texts = (mark: string) => blocks.filter((block) => block.mark === mark).map(({ text }) => text);

const limits = { maxBytes: 1_000_000, maxAheadMs: 24 * 3_600_000 };
const appendedAt = Date.parse('2026-11-21T00:00:00+07:00');
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue(join(root, 'catalogue'), 'quang-tri');
});
const read = (headers: Record<string, string>, text: string) =>
  decode({ key: null, headers, value: Buffer.from(text), appendedAt }, catalogue, limits);

describe('the page for departments', () => {
  it('marks every JSON example, so that none goes unchecked', () => {
    const marks = blocks.filter(({ lang }) => lang === 'json').map(({ mark }) => mark?.split(':')[0]);
    expect(marks.length).toBeGreaterThan(8);
    for (const mark of marks) expect(['event', 'batch', 'answer', 'refused']).toContain(mark);
  });

  it.each(texts('event').map((text) => [(JSON.parse(text) as { type: string }).type, text]))(
    'shows a valid %s',
    (type, text) => {
      expect(read({}, text)).toMatchObject({ ok: true, event: { type } });
    },
  );

  it('shows a refused event with the reason and the field that it names', () => {
    const refused = blocks.filter(({ mark }) => mark?.startsWith('refused:'));
    expect(refused.length).toBeGreaterThan(0);
    for (const { mark, text } of refused) {
      const [, reason, path] = mark?.split(':') ?? [];
      expect(read({}, text)).toMatchObject({ ok: false, reason, path });
    }
  });

  it('shows the very answer that its batch gets', () => {
    const body = readBody(
      { 'content-type': 'application/cloudevents-batch+json' },
      Buffer.from(texts('batch')[0] ?? ''),
    );
    const { results } = Results.parse(JSON.parse(texts('answer')[0] ?? ''));
    const terms = { speaker: 'mot-cua', catalogue, limits, topicPrefix: '', now: appendedAt };
    const judged = (body.ok ? body.events : []).map((posted, index) => judgeEvent(posted, index, terms));
    expect(judged.map((one) => (one.ok ? [one.id, 'accepted', one.record.topic] : one.refused))).toEqual(
      results.map((one) => (one.status === 'accepted' ? [one.id, one.status, one.topic] : one)),
    );
  });

  it.each(texts('binary').map((text) => [/ce_id=([^']*)/.exec(text)?.[1] ?? '', text] as const))(
    'shows a binary record with right headers and key: %s',
    (_, text) => {
      const headers = Object.fromEntries(
        [...text.matchAll(/-H '([^=]+)=([^']*)'/g)].map(([, name, value]) => [name, value]),
      ) as Record<string, string>;
      const value = /echo '(.*)'/.exec(text)?.[1] ?? '';
      expect(read(headers, value)).toMatchObject({ ok: true, event: { subject: /-k '([^']*)'/.exec(text)?.[1] } });
    },
  );

  it('names every topic, every event type and the limits', () => {
    for (const kind of kinds) {
      expect(page).toContain(`\`${topics[kind]}\``);
      for (const type of Object.keys(contract[kind])) expect(page).toContain(type.split('.')[3] as string);
    }
    expect(page).toContain(`tối đa ${maxEvents} sự kiện`);
  });
});
