import { describe, expect, it } from '@jest/globals';
import { findProblems, type HealthFacts, silentAfterMs } from '#health/find-problems.js';
import type { Found } from '#problems/problem-times.js';

const ingest = { silentMs: 100, lag: 0, problems: [], catchUp: null };
const seen = (more: Partial<HealthFacts> = {}, ofIngest: object = {}): HealthFacts => ({
  stored: { told: { stored: 2, current: 2 }, holdsSimulated: false, ingest: { ...ingest, ...ofIngest } },
  logAlive: true,
  storedAgeMs: 0,
  own: [],
  ...more,
});
const codes = (of: HealthFacts) => findProblems(of).map(({ code, closesDoor, stale }) => [code, closesDoor, stale]);
const found = (code: Found['code'], closesDoor: boolean, stale: boolean): Found => ({
  code,
  message: 'vi',
  messageEn: 'en',
  closesDoor,
  stale,
});

describe('what is wrong', () => {
  it('is nothing while everything answers', () => {
    expect(findProblems(seen())).toEqual([]);
  });
  it('is a log that does not answer: the door closes', () => {
    expect(codes(seen({ logAlive: false }))).toEqual([['log-away', true, true]]);
  });
  it('is a database that does not answer; of what lies behind it nothing is said', () => {
    expect(codes(seen({ stored: null }))).toEqual([['database-away', false, true]]);
  });
  it('is an intake that says nothing any more, by the age of its word and of our look', () => {
    expect(codes(seen({}, { silentMs: silentAfterMs }))).toEqual([]);
    expect(codes(seen({ storedAgeMs: 1 }, { silentMs: silentAfterMs }))).toEqual([['intake-silent', false, true]]);
    expect(codes(seen({}, { silentMs: null }))).toEqual([['intake-never', false, true]]);
    const words = [silentAfterMs + 1, null].map((silentMs) => findProblems(seen({}, { silentMs }))[0]?.messageEn);
    expect(words).toEqual(['Event intake silent: no process reads the event log', 'Event intake has not run yet']);
  });
  it('is what another version of the program told, which closes nothing', () => {
    const told = { stored: 1, current: 2 };
    const said = findProblems(seen({ stored: { told, holdsSimulated: false, ingest } }));
    expect(said).toMatchObject([{ code: 'told-by-another-version', closesDoor: false, stale: false }]);
    expect(said[0]?.messageEn).toContain('npm run rebuild -- --apply');
  });
  it('puts first what closes the door, then what makes figures old', () => {
    const own = [
      found('figures-differ', false, false),
      found('records-lost', false, true),
      found('disk-full', true, false),
    ];
    expect(codes(seen({ own }, { problems: [found('topic-changed', true, true)] })).map(([code]) => code)).toEqual([
      'topic-changed',
      'disk-full',
      'records-lost',
      'figures-differ',
    ]);
  });
});
