import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadIndices, parseIndex } from '#indicators/load-index.js';
import { scoreRow } from '#indicators/score-row.js';

const folder = new URL('../../../../catalogue/indices/766', import.meta.url).pathname;
const indices = loadIndices(folder);

describe('a wrong index is refused with file, line and reason', () => {
  const text = readFileSync(`${folder}/2026.yaml`, 'utf8');
  const refused = (from: string, to: string) => {
    expect(text).toContain(from);
    return () => parseIndex(text.replace(from, to), '2026.yaml');
  };
  it.each([
    [
      'code: PUBLISH_ON_TIME\n        name: Tỷ lệ TTHC công bố đúng hạn\n        max: 6',
      'code: PUBLISH_ON_TIME\n        name: X\n        max: 5',
      'max 18, but its components add up to 17',
    ],
    ['code: PUBLIC_CONTENT_FULL', 'code: PUBLISH_ON_TIME', 'PUBLISH_ON_TIME is already said above'],
    ["threshold: '0.80'", "threshold: '0'", 'threshold must be above 0'],
    ['zero: max', 'zero: maybe', 'groups.3.components.2.zero'],
    ['shareWith: [PETITION_PROCESSING_ON_TIME', 'shareWith: [PROGRESS', 'which is not another component of MDHL18'],
    ['numerator: procedures-published-on-time', 'numerator: Published', 'expected the name of a measure'],
  ])('%s', (from, to, reason) => {
    expect(refused(from, to)).toThrow(reason);
    expect(refused(from, to)).toThrow(/2026\.yaml:\d+: /);
  });
  it('names the versions and metrics there are', () => {
    const row = { metric: 'NOTHING', level: 'province' as const, numerator: 1, denominator: 2 };
    expect(() => scoreRow(indices, { ...row, version: '2030' })).toThrow(
      'the catalogue has 2022-docx, 2022-live, 2026',
    );
    expect(() => scoreRow(indices, row)).toThrow(
      'metric NOTHING: unknown to version 2022-live; known: OVERALL, TRANSPARENCY_TOTAL',
    );
  });
});
