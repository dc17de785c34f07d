import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { formerUnitFile } from '#scenarios/make/former-units.js';
import { type Place, provinces } from '#scenarios/make/places.js';
import { procedureFile, procedureLists } from '#scenarios/make/procedures.js';
import { districtPoints, type OldUnit, unitFile } from '#scenarios/make/units.js';

/**
 * node infra/dist/scenarios/make/main.js – writes units.yaml and procedures.yaml of the five scenarios again, and the
 * former units of Quảng Trị. All else in catalogue/<scenario>/ is written by hand.
 */
const old = readFileSync(join('infra', 'src', 'scenarios', 'make', 'old-units.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): OldUnit => {
    const [province, district, districtName, code, name] = line.split('\t') as [string, string, string, string, string];
    return { province, district, districtName, code, name };
  });

for (const [scenario, place] of Object.entries(provinces) as [keyof typeof provinces, Place][]) {
  const points = districtPoints(place.code, place.codeToday);
  const write = (file: string, text: string) => writeFileSync(join('catalogue', scenario, file), text);
  write(
    'units.yaml',
    unitFile(
      place,
      old.filter(({ province }) => province === place.code),
      points,
    ),
  );
  write('procedures.yaml', procedureFile(procedureLists[scenario]));
  console.log(scenario);
}

const current = parse(readFileSync(join('catalogue', 'quang-tri', 'units.yaml'), 'utf8')) as {
  code: string;
  name: string;
  kind: string;
  aliases: string[];
}[];
const taken = new Set(current.flatMap(({ code, aliases }) => [code, ...aliases]));
const offices = current.filter(({ kind }) => kind === 'department' || kind === 'centre');
const byName = new Map(offices.map(({ name, code }) => [name, code]));
writeFileSync(join('catalogue', 'quang-tri', 'former-units.yaml'), formerUnitFile(taken, byName));
