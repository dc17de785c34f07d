import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { lineText, parseLine, SectionHash, totalHash } from '#export/canonical.js';

describe('a line of an export', () => {
  it('is the same text however its facts were read', () => {
    const one = lineText({
      key: ['case', 'dossier', 'D1'],
      facts: { unit: 'X', late: false, days: [{ b: 1, a: null }] },
    });
    const other = lineText({
      key: ['case', 'dossier', 'D1'],
      facts: { days: [{ a: null, b: 1 }], late: false, unit: 'X' },
    });
    expect(one).toBe('[["case","dossier","D1"],{"days":[{"a":null,"b":1}],"late":false,"unit":"X"}]');
    expect(other).toBe(one);
  });

  it('keeps the order of what is a list', () => {
    expect(lineText({ key: [], facts: [2, 1] })).toBe('[[],[2,1]]');
  });

  it('can be read again', () => {
    const line = { key: ['cell', 'a\tb'], facts: -1 };
    expect(parseLine(lineText(line))).toEqual(line);
  });
});

describe('the hash of a section', () => {
  const hashOf = (...texts: string[]) => {
    const hash = new SectionHash();
    texts.forEach((text) => hash.add(text));
    return [hash.lines, hash.digest()];
  };

  it('counts lines and tells where one ends', () => {
    expect(hashOf('a', 'b')[0]).toBe(2);
    expect(hashOf('a', 'b')[1]).not.toBe(hashOf('ab')[1]);
    expect(hashOf('a', 'b')[1]).not.toBe(hashOf('b', 'a')[1]);
    expect(hashOf()[1]).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('adds up to one hash of all sections, in whatever order they come', () => {
    expect(totalHash({ b: '2', a: '1' })).toBe(totalHash({ a: '1', b: '2' }));
    expect(totalHash({ b: '2', a: '1' })).toBe(createHash('sha256').update('a 1\nb 2\n').digest('hex'));
    expect(totalHash({ a: '1', b: '2' })).not.toBe(totalHash({ a: '2', b: '1' }));
    expect(totalHash({ a: '1' })).not.toBe(totalHash({ a: '1', b: '2' }));
  });
});
