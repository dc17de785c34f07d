import { describe, expect, it } from '@jest/globals';
import { compareCsv } from '#indicators/score-csv.js';

const folder = new URL('../../../../catalogue/indices/766', import.meta.url).pathname;
const head = 'unit,level,metric,rule,numerator,denominator,portal_score';
const right = 'A,province,PUBLIC_UPDATE_ON_TIME,linear,79,82,3.85';
const agreeing = { agree: 1, differ: 0, unscored: 0 };
const semicolons = `${head}\n${right}`.replaceAll(',', ';').replace('3.85', '3,85');

describe('an export as people have it', () => {
  it.each([
    ['commas', `${head}\n${right}`],
    ['a byte order mark and CRLF', `\ufeff${head}\r\n${right}\r\n`],
    ['semicolons and decimal commas', semicolons],
    ['tabs', `${head}\n${right}`.replaceAll(',', '\t')],
    ['other case in its head', `${head.toUpperCase()}\n${right}`],
    [
      'columns in another order',
      'portal_score,metric,level,denominator,numerator\n3.85,PUBLIC_UPDATE_ON_TIME,province,82,79',
    ],
    ['a sum over a number in one cell', `${head}\nA,province,PUBLIC_UPDATE_ON_TIME,linear,(50+29)/82,,3.85`],
    ['sums in both cells', `${head}\nA,province,PUBLIC_UPDATE_ON_TIME,linear,50+29,(80+2),3.85`],
    ['UTF-16', Buffer.from(`\ufeff${semicolons}`, 'utf16le')],
    ['UTF-16, big endian', Buffer.from(`\ufeff${semicolons}`, 'utf16le').swap16()],
    ["Excel's line of the delimiter", `sep=;\r\n${semicolons}`],
    ['a title above, and an empty line', `Bảng điểm tháng 11, năm 2026\n\n${semicolons}`],
    ['more columns than names', `${head},,\n${right},,`],
    ['sums in both parts of a fraction', `${head}\nA,province,PUBLIC_UPDATE_ON_TIME,linear,((50+29))/(80+2),,3.85`],
    ['another sign of division', `${head}\nA,province,PUBLIC_UPDATE_ON_TIME,linear,79÷82,,3.85`],
    [
      'full-width digits, and something invisible',
      `${head}\nA,province,PUBLIC_UPDATE_ON_TIME\u200b,linear,７９,82,3.85`,
    ],
    ['quotes inside a cell', `${head}\nA "x,province,PUBLIC_UPDATE_ON_TIME,linear,79,82,3.85`],
    ['UTF-8 bytes', Buffer.from(`${head}\n${right}`)],
  ])('is read with %s', (_, csv) => {
    expect(compareCsv(csv, folder)).toMatchObject(agreeing);
  });

  it.each([
    ['another official score', ['79;82;3.85', '79;82;3.861']],
    ['the parts of a fraction', ['(78.5+0.5)/82;;', '79;82;3.861']],
    ['a sum with blanks', ['(78.5 +0.5 );82;', '79;82;3.861']],
  ])('knows a decimal point between semicolons by %s', (_, rows) => {
    const csv = [
      'level;metric;numerator;denominator;portal_score',
      ...rows.map((row) => `province;PUBLIC_UPDATE_ON_TIME;${row}`),
    ];
    expect(compareCsv(csv.join('\n'), folder)).toMatchObject({ agree: rows[0]?.endsWith('3.85') ? 2 : 1, differ: 0 });
  });

  it('scores what stands in groups of three as thousands', () => {
    const csv = 'level;metric;numerator;denominator;portal_score\nprovince;PROGRESS;393.087;443.565;17,72';
    expect(compareCsv(csv, folder)).toMatchObject(agreeing);
  });

  it.each([
    ['A,province,PUBLIC_UPDATE_ON_TIME,linear,n/a,82,3.85', /line 2: numerator: .*expected a number, found "n\/a"/],
    ['A,province,NO_SUCH,linear,1,2,3.85', /line 2: metric NO_SUCH: .*unknown to version/],
    ['A,tinh,PUBLIC_UPDATE_ON_TIME,linear,1,2,3.85', /line 2: level: .*expected province/],
    ['A,province,,linear,1,2,3.85', /metric: .*empty/],
    ['A,province,PUBLIC_UPDATE_ON_TIME,linear,1,2,good', /portal_score/],
    ['B,province,PUBLIC_UPDATE_ON_TIME,linear,,,3.85', /chưa có số liệu/],
  ])('counts a row that it cannot score, says why, and scores the others: %s', (wrong, said) => {
    const { lines, ...found } = compareCsv(`${head}\n${wrong}\n${right}`, folder);
    expect(found).toEqual({ ...agreeing, unscored: 1 });
    expect(lines[1]).toMatch(said);
  });

  it('counts a row that is too short, also as the first one', () => {
    const { lines, ...found } = compareCsv(`Tháng 11\n${head}\nA,province\n${right}`, folder);
    expect([lines[1], found]).toEqual([expect.stringMatching(/line 3: metric/), { ...agreeing, unscored: 1 }]);
  });

  it('says in which row of a version that is not there', () => {
    const csv = `${head},version\n${right},1999`;
    expect(compareCsv(csv, folder).lines[1]).toMatch(/version 1999: .*the catalogue has/);
  });

  it.each(['', 'x', 'unit,metric\nA,B', head])('is refused with what is missing: %j', (csv) => {
    expect(() => compareCsv(csv, folder)).toThrow(/missing columns: .*portal_score|no rows/);
  });

  it('reads a sum inside the parts of a total', () => {
    const row = (rule: string) => `${head}\nA,province,ONLINE_TOTAL,${rule},,,1`;
    const scored = (rule: string) => compareCsv(row(rule), folder).lines[1];
    const plain = scored('A=160/376 B=160/376 C=56/376');
    expect(scored('A=(100+60)/376 B=160/376 C=56/376')).toBe(plain);
    expect(scored('A=(100 + 60)/376 B=160/376 C=56/376')).toBe(plain);
  });
});

describe('a row beside its official score', () => {
  const lines = (...rows: string[]) => compareCsv(`${head}\n${rows.join('\n')}`, folder);
  const of = (official: string) => lines(`A,province,PUBLIC_UPDATE_ON_TIME,linear,79,82,${official}`);

  it('agrees up to 0,011 exactly, above and below', () => {
    expect(['3.861', '3.839'].map((official) => of(official).agree)).toEqual([1, 1]);
    expect(['3.862', '3.838'].map((official) => of(official).differ)).toEqual([1, 1]);
    expect(of('3.861').lines[1]).toMatch(/^A\tPUBLIC_UPDATE_ON_TIME\t3\.85\t3\.861\tyes\t/);
    expect(of('3.862').lines[1]).toContain('\t3.862\tNO\t');
  });

  it('neither agrees nor differs where one of them is not known', () => {
    expect(of('')).toMatchObject({ agree: 0, differ: 0, unscored: 0 });
    for (const blank of ['', '"  "']) expect(of(blank).lines[1]).toContain('\t3.85\t–\t–\t');
    const uncounted = lines('A,province,PUBLIC_UPDATE_ON_TIME,linear,,,3.85');
    expect(uncounted).toMatchObject({ agree: 0, differ: 0, unscored: 1 });
    expect(uncounted.lines[1]).toContain('\t–\t3.85\t–\t');
  });

  it('that cannot be read says its line and why, and takes no other with it', () => {
    const both = lines('A,province,PUBLIC_UPDATE_ON_TIME,linear,x,82,3.85', right);
    expect(both).toMatchObject({ agree: 1, differ: 0, unscored: 1 });
    expect(both.lines[1]).toMatch(/dòng \/ line 2: numerator: cần số \/ expected a number, found "x"/);
  });

  it('has blanks around its numbers, which count for nothing', () => {
    expect(lines('A,province,PUBLIC_UPDATE_ON_TIME,linear, 79 , 82 , 3.85 ')).toMatchObject(agreeing);
    expect(lines('A,province,PUBLIC_UPDATE_ON_TIME,linear,79/82,"  ",3.85')).toMatchObject(agreeing);
    expect(lines('A,province,PUBLIC_UPDATE_ON_TIME,linear,79/82/1,,3.85').unscored).toBe(1);
  });

  it('is refused with the columns that were found, or that there are no rows', () => {
    expect(() => compareCsv('unit,metric\nA,B', folder)).toThrow('found: unit, metric');
    expect(() => compareCsv('', folder)).toThrow('found: không có dòng nào / no rows');
  });
});
