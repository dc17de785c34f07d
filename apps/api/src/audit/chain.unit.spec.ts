import { describe, expect, it } from '@jest/globals';
import { type AuditHead, type AuditLink, type AuditRetired, ChainCheck, hashOfLink, origin } from '#audit/chain.js';

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
function faultOf(
  links: readonly AuditLink[],
  head: AuditHead | null,
  retired: AuditRetired | null = null,
): string | null {
  const check = new ChainCheck(head, retired);
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

  describe('of which the first days are over', () => {
    const retired = { ...headOf(links[2]), lastDay: '2026-11-29' };
    const head = headOf(links[5]);
    it('is whole from there on, or from the beginning where they are there still', () => {
      expect(faultOf(links.slice(3), head, retired)).toBeNull();
      expect(faultOf(links, head, retired)).toBeNull();
      expect(faultOf(links.slice(3), null, retired)).toBeNull();
    });

    it('is broken where another row, the first or the last after it, or a byte is gone', () => {
      expect(faultOf(links.slice(4), head, retired)).toMatch(/^1: .*missing, 5/);
      expect(faultOf(links.slice(2), head, retired)).toMatch(/^1: .*missing, 3/);
      expect(faultOf(links.slice(3, 5), head, retired)).toMatch(/^6 … 6: .*dropped/);
      expect(faultOf([], head, retired)).toMatch(/^4 … 6: .*dropped/);
      expect(faultOf(links.slice(0, 2), null, retired)).toMatch(/^3 … 3: .*dropped/);
      const forged = links.slice(3).map((link, at) => (at === 1 ? { ...link, who: 'am' } : link));
      expect(faultOf(forged, head, retired)).toMatch(/^5 .*changed/);
    });

    it('is broken where what was dropped is another than what stands outside', () => {
      expect(faultOf(links.slice(3), head, { ...retired, hash: headOf(links[1]).hash })).toMatch(/^4 .*changed/);
      expect(faultOf(links, head, { ...retired, hash: headOf(links[1]).hash })).toMatch(/^3: differs|^3: .*head/);
      expect(faultOf(links.slice(3), head, null)).toMatch(/^1: .*missing/);
    });
  });
});
