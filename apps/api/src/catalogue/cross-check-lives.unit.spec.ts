import { describe, expect, it } from '@jest/globals';
import { checkLives } from '#catalogue/cross-check-lives.js';
import { readYaml } from '#catalogue/read-yaml.js';
import { UnitsFile } from '#catalogue/schemas.js';

const today = `
- { code: H50, name: Tỉnh, kind: province, validFrom: 2025-07-01 }
- { code: "18859", name: Đồng Thuận, kind: commune, parent: H50, validFrom: 2025-07-01, aliases: [H50.101] }
- { code: H50.03, name: Sở Tài chính, kind: department, parent: H50, validFrom: 2025-07-01 }
`;
const problems = (former: string, units = today) => {
  const read = (name: string, text: string) => readYaml(`${name}.yaml`, name, text, UnitsFile);
  return checkLives(read('units', units), read('former-units', former)).map(
    ({ file, line, path, expectedEn }) => `${file}:${line} ${path} ${expectedEn}`,
  );
};

describe('the lives of units', () => {
  it('may hand a code on, if nobody bore it on the same day', () => {
    const bore = (validTo: string) =>
      `- { code: 18859-2025, name: Bắc Lý, kind: commune, parent: H50, validTo: ${validTo}, formerCodes: ["18859"] }`;
    expect(problems(bore('2025-06-30'))).toEqual([]);
    expect(problems(bore('2025-07-01'))).toEqual([
      'former-units.yaml:1 former-units[0].formerCodes[0] a code that nobody bore on those days (18859)',
    ]);
  });

  it('end, lead to units that are there after the end, and name several successors only when divided', () => {
    const former = (more: string) => `- { code: H46.04, name: Sở KH&ĐT, kind: department, parent: H50, ${more} }`;
    expect(problems(former('validTo: 2025-02-28, successors: [{ code: H50.03, kind: merged }]'))).toEqual([]);
    expect(problems(former('phone: "1"'))).toEqual([expect.stringMatching(/validTo the last day of a former unit/)]);
    expect(problems(former('validTo: 2025-02-28, successors: [{ code: H99, kind: merged }]'))).toEqual([
      expect.stringMatching(/successors\[0\]\.code the code of a unit/),
    ]);
    const two = 'successors: [{ code: H50.03, kind: merged }, { code: H50, kind: split, share: 0.5 }]';
    expect(problems(former(`validTo: 2025-02-28, ${two}`))).toEqual([expect.stringMatching(/\[0\]\.kind split, as/)]);
    const much = 'successors: [{ code: H50.03, kind: split, share: 0.7 }, { code: H50, kind: split, share: 0.5 }]';
    expect(problems(former(`validTo: 2025-02-28, ${much}`))).toEqual([expect.stringMatching(/successors shares that/)]);
    const early = `${former('validTo: 2025-02-28, successors: [{ code: H46.05, kind: merged }]')}
- { code: H46.05, name: Sở Tài chính, kind: department, parent: H50, validTo: 2025-01-31 }`;
    expect(problems(early)).toEqual([
      expect.stringMatching(/successors\[0\]\.code a unit that is valid after validTo/),
    ]);
  });

  it('leave a code that is taken to its bearer, and successors to those that ended', () => {
    const taken = '- { code: H50.101, name: Cũ, kind: commune, parent: H50, validTo: 2025-06-30 }';
    expect(problems(taken)).toEqual([expect.stringMatching(/\.code a code not yet taken, else in formerCodes/)]);
    const living = `${today}- { code: H50.04, name: Sở, kind: department, parent: H50, successors: [{ code: H50.03, kind: merged }] }`;
    expect(problems('[]', living)).toEqual([expect.stringMatching(/units\[3\]\.successors only on a unit that ended/)]);
  });
});
