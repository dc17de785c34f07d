import { describe, expect, it } from '@jest/globals';
import { type AuditHead, type AuditLink, ChainCheck, hashOfLink, origin } from '#audit/chain.js';

const at = new Date('2026-11-29T02:00:00.123Z');
function chain(n: number): AuditLink[] {
  let before = origin;
  return Array.from({ length: n }, (_, index) => {
    const link = {
      seq: BigInt(index + 1),
      at,
      who: 'an',
      kind: 'read',
      what: `/api/dossiers/${index}`,
      address: '::1',
    };
    before = hashOfLink(before, link);
    return { ...link, hash: before };
  });
}
const headOf = (link: AuditLink | undefined): AuditHead => ({
  seq: link?.seq ?? 0n,
  hash: link?.hash.toString('hex') ?? '',
});
function faultOf(links: readonly AuditLink[], head: AuditHead | null): string | null {
  const check = new ChainCheck(head);
  for (const link of links) {
    const wrong = check.next(link);
    if (wrong) return wrong;
  }
  return check.end();
}

describe('the chain of the audit', () => {
  const links = chain(6);
  it('is whole with its head, with an older one, and without', () => {
    expect(faultOf(links, headOf(links[5]))).toBeNull();
    expect(faultOf(links, headOf(links[2]))).toBeNull();
    expect(faultOf(links, null)).toBeNull();
    expect(faultOf([], null)).toBeNull();
  });

  it.each([
    { who: 'am' },
    { kind: 'changed' },
    { what: '/api/dossiers/3x' },
    { address: '::2' },
    { at: new Date(at.getTime() + 1) },
    { hash: origin },
  ])('%j changed in one row is found there', (change) => {
    expect(
      faultOf(
        links.map((link, at) => (at === 3 ? { ...link, ...change } : link)),
        null,
      ),
    ).toMatch(/^4 .*changed/);
  });

  it('a dropped row, a dropped beginning and a dropped end are found', () => {
    expect(
      faultOf(
        links.filter((_, at) => at !== 2),
        null,
      ),
    ).toMatch(/^3: .*missing/);
    expect(faultOf(links.slice(1), null)).toMatch(/^1: .*missing/);
    expect(faultOf(links.slice(0, 4), headOf(links[5]))).toMatch(/^5 … 6: .*dropped/);
    expect(faultOf([], headOf(links[5]))).toMatch(/^1 … 6: .*dropped/);
  });

  it('a chain that was written again from the beginning has another head', () => {
    const again = chain(6).map((link) => ({ ...link, who: 'ai' }));
    let before = origin;
    const forged = again.map((link) => ({ ...link, hash: (before = hashOfLink(before, link)) }));
    expect(faultOf(forged, headOf(links[5]))).toMatch(/^6: .*head/);
  });
});
