import { describe, expect, it } from '@jest/globals';
import { type Kind, kinds, topics } from '@ioc/shared/events/contract';
import { smallCatalogue } from '@ioc/test/support/small-catalogue';
import type { Source } from '#catalogue/catalogue.js';
import { mayNotSend } from '#ingest/decode/source-rights.js';

const small = smallCatalogue();
const ended = { ...(small.sources.get('1022') as Source), code: 'cu', validTo: '2026-03-31' };
const catalogue = {
  ...small,
  sources: new Map([...small.sources, ['cu', ended]]),
  sourceCodes: new Map([...small.sourceCodes, ['urn:ioc:source:mot-cua', 'mot-cua']]),
};
const now = Date.parse('2026-06-01T08:00:00+07:00');
const by = (source: string, subject = 'H50-1') => ({ source, subject });
const reasonOf = (kind: Kind, event: ReturnType<typeof by>, topic: string | null, appendedAt = now) => {
  const found = mayNotSend(catalogue, kind, event, { topic, appendedAt });
  return found ? [found.reason, found.path] : 'may';
};

describe('a source sends', () => {
  it.each([
    ['its kind on its topic', 'dossier', by('mot-cua'), 'dossier.events', 'may'],
    ['its kind where the door chooses the topic', 'dossier', by('mot-cua'), null, 'may'],
    ['its own sign of life', 'source', by('mot-cua', 'mot-cua'), 'source.events', 'may'],
    ['its own sign of life, under another spelling', 'source', by('mot-cua', 'urn:ioc:source:mot-cua'), null, 'may'],
    ['another kind', 'complaint', by('mot-cua'), 'complaint.events', ['foreign-kind', 'type']],
    ['another kind on its own topic', 'complaint', by('mot-cua'), 'dossier.events', ['foreign-kind', 'type']],
    ['its kind on the topic of another', 'dossier', by('mot-cua'), 'complaint.events', ['wrong-topic', null]],
    ['its kind on a topic of another prefix', 'dossier', by('mot-cua'), 'qt.dossier.events', ['wrong-topic', null]],
    ['the sign of life of another', 'source', by('mot-cua', '1022'), 'source.events', ['foreign-source', 'subject']],
    ['its sign of life elsewhere', 'source', by('mot-cua', 'mot-cua'), 'dossier.events', ['wrong-topic', null]],
    ['nothing, when the catalogue lacks it', 'dossier', by('moi'), 'dossier.events', ['unknown-source', 'source']],
    ['no sign of life, when the catalogue lacks it', 'source', by('moi', 'moi'), null, ['unknown-source', 'source']],
  ] as const)('%s', (_what, kind, event, topic, answer) => {
    expect(reasonOf(kind, event, topic)).toEqual(answer);
  });

  it.each([
    ['2026-03-31T23:59:59+07:00', 'may'],
    ['2026-04-01T00:00:00+07:00', ['unknown-source', 'source']],
  ])('until the last day of its registration, by when it was appended: %s', (at, answer) => {
    expect(reasonOf('complaint', by('cu'), null, Date.parse(at))).toEqual(answer);
  });

  it('each kind that it is registered for on one topic alone', () => {
    const taken = kinds.flatMap((kind) =>
      Object.values(topics).flatMap((topic) =>
        reasonOf(kind, by('1022', '1022'), topic) === 'may' ? [`${kind} ${topic}`] : [],
      ),
    );
    expect(taken.sort()).toEqual(['complaint complaint.events', 'source source.events']);
  });
});

it('says what was expected, and repeats a name only if it is a code', () => {
  const said = (kind: Kind, event: ReturnType<typeof by>, topic: string | null = null) =>
    mayNotSend(catalogue, kind, event, { topic, appendedAt: now })?.detail;
  expect(said('dossier', by('moi'))).toBe('source moi is not in sources.yaml');
  expect(said('dossier', by('Nguyễn Văn A'))).not.toContain('Nguyễn');
  expect(said('complaint', by('cu'))).toBe('source cu ended on 2026-03-31');
  expect(said('source', by('mot-cua', 'Nguyễn Văn A'))).toBe(
    'mot-cua speaks for itself alone, not for (not repeated here)',
  );
  expect(said('task', by('mot-cua'))).toBe('source mot-cua is registered for dossier, not for task');
  expect(said('dossier', by('mot-cua'), 'task.events')).toBe('expected on dossier.events, found on task.events');
});
