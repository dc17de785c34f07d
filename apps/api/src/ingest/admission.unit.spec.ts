import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Finding, finding, judgeAdmission, judgePosition, type Witness } from '#ingest/admission.js';

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const witness: Witness = { partition: 2, offset: 41n, sha256: hash(Buffer.from('known')) };
const judge = (identity: string | null, own: Finding | null, others: Finding[] = [], topic = 't') => {
  const verdict = judgeAdmission(
    { topic, identity, positions: [], witnesses: [witness] },
    { identity: 'now', partition: 2 },
    own && { witness, finding: own },
    others,
  );
  return typeof verdict === 'object' ? verdict.code : verdict;
};

describe('what lies where the last journaled record was', () => {
  it('is the same by its hash, another record, or gone', () => {
    const seen = [Buffer.from('known'), Buffer.from('other'), null, undefined];
    expect(seen.map((value) => finding(witness, value, hash))).toEqual(['same', 'other', 'other', 'gone']);
  });
});

describe('a partition is read on', () => {
  it('without proof where sources speak of themselves, which is never journaled, but not in another topic', () => {
    expect(judge(null, null, [], 'qt.source.events')).toBe('adopt');
    expect(judge('before', null, [], 'source.events')).toBe('topic-changed');
    expect(judge(null, null, [], 'dossier.events')).toBe('topic-unknown');
  });

  it('when its topic is the one of before, also where retention took the record that proves it', () => {
    expect([judge('now', 'same'), judge('now', 'gone'), judge('now', null)]).toEqual(['read', 'read', 'read']);
  });

  it('never when the topic is another one, or the log has another record there', () => {
    expect([judge('before', null), judge('before', 'same')]).toEqual(['topic-changed', 'topic-changed']);
    expect([judge('now', 'other'), judge(null, 'other', ['same'])]).toEqual(['log-rewritten', 'log-rewritten']);
  });

  it('without a stored identity only when a record proves that the positions belong to it', () => {
    expect([judge(null, 'same'), judge(null, 'gone', ['other', 'same']), judge(null, null, ['same'])]).toEqual([
      'adopt',
      'adopt',
      'adopt',
    ]);
    const unproven = [judge(null, null), judge(null, 'gone', ['gone', 'other'])];
    expect(unproven).toEqual(['topic-unknown', 'topic-unknown']);
  });
});

describe('a stored position', () => {
  const judgeAt = (next: bigint, beyond: { end: bigint; forMs: number } | null, high: bigint) => {
    const verdict = judgePosition('t', { partition: 2, next, beyond }, high);
    return typeof verdict === 'object' ? verdict.messageEn.slice(0, 47) : verdict;
  };

  it('fits up to the end of the log, also after a moment in which the log seemed to end before', () => {
    expect([judgeAt(7n, null, 7n), judgeAt(7n, { end: 5n, forMs: 10_000 }, 7n)]).toEqual(['fits', 'fits']);
  });

  it('beyond the end stops, and goes on to stop when the log has overtaken it', () => {
    const stop = 't/2: read up to 7, but the log ends at 5; this ';
    expect([
      judgeAt(7n, null, 5n),
      judgeAt(7n, { end: 5n, forMs: 1 }, 6n),
      judgeAt(7n, { end: 5n, forMs: 10_001 }, 90n),
    ]).toEqual([stop, stop, stop]);
  });
});
