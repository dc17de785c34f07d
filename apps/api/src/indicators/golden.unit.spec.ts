import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compareCsv, scoreCsv } from '#indicators/score-csv.js';

const folder = new URL('../../../../catalogue/indices/766', import.meta.url).pathname;
const files = ['qd766.csv', 'units.csv'].map((name) =>
  scoreCsv(readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8'), folder),
);
const rows = files.flat().map(({ row, own }) => ({ row, own: own! }));
/** The portal publishes no components of this group: it is observed, never counted. */
const observed = ({ row }: (typeof rows)[number]) => row.metric === 'ONLINE_TOTAL';

describe('official rows of the national portal come out to 0,011', () => {
  it.each(
    rows
      .filter((one) => !observed(one))
      .map((one) => [`${one.row.unit} ${one.row.metric} ${one.row.numerator}/${one.row.denominator}`, one] as const),
  )('%s', (_, { row, own }) => {
    expect(own.score).not.toBeNull();
    expect(Math.abs(own.score! - Number(row.official))).toBeLessThanOrEqual(0.011);
  });

  it('covers every row but the one total that has no parts', () => {
    expect(files.map((file) => file.length)).toEqual([27, 30]);
    expect(rows.filter(observed).map(({ own }) => [own.score, own.because])).toEqual([
      [null, 'thiếu số liệu của ONLINE_SERVICE_COVERAGE, ONLINE_SERVICE_USED, ONLINE_DOSSIER'],
    ]);
  });

  it('adds Đắk Lắk up to 65,49 and says which group was taken from the portal', () => {
    expect(rows.find(({ row }) => row.metric === 'OVERALL')!.own).toEqual({
      metric: 'OVERALL',
      version: '2022-live',
      score: 65.49,
      max: 100,
      mark: 'scored',
      because: 'tổng các nhóm; CLGQ12 lấy điểm cổng công bố',
    });
  });

  it('says which row of an export differs, and does not count what has no score', () => {
    const csv = [
      'unit,level,metric,rule,numerator,denominator,portal_score',
      'A,province,PROGRESS,linear,1,2,10.00',
      'A,province,PUBLISH_ON_TIME,linear,1,2,3.02',
      'A,province,ONLINE_TOTAL,total,,,8.97',
    ].join('\n');
    const { lines, agree, differ } = compareCsv(csv, folder);
    expect({ agree, differ }).toEqual({ agree: 1, differ: 1 });
    expect(lines[2]).toContain('\tNO\t');
  });
});
