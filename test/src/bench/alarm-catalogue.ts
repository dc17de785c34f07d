import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import type { Catalogue } from '@ioc/api/catalogue/catalogue';
import { isFlow, measures } from '@ioc/shared/measures/measures';

/** Units in force, as many as the catalogue of Quảng Trị has with the former ones. */
const unitsInForce = 438;
/** Rules over measures that the load's own plan counts, by that plan; others stand where a ledger says so. */
export const rulePrefix = 'bench-';

export interface BenchRule {
  readonly code: string;
  readonly measure: string;
  readonly above: number;
}

/** A copy of the catalogue with so many units in force and a rule for each measure; what the catalogue has stays. */
export async function benchCatalogue(above: number) {
  const dir = await mkdtemp(join(tmpdir(), 'ioc-bench-catalogue-'));
  await cp('catalogue', dir, { recursive: true });
  const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
  const more = unitsInForce - inForce(current);
  const rules = Object.keys(measures).map((measure) => ({ code: `${rulePrefix}${named(measure)}`, measure, above }));
  const add = async (file: string, lines: readonly string[]) => {
    const path = join(dir, 'quang-tri', file);
    await writeFile(path, `${await readFile(path, 'utf8')}${lines.join('\n')}\n`);
  };
  await add(
    'units.yaml',
    Array.from({ length: more }, (_, index) => unitLine(index)),
  );
  await add('indicators.yaml', rules.map(indicatorLine));
  await add('alarms.yaml', [...rules.map(ruleLine), changeLine]);
  const { current: catalogue } = await CatalogueHolder.open(dir, 'quang-tri');
  return { dir, catalogue, rules, units: inForce(catalogue) };
}

const inForce = ({ units }: Catalogue) =>
  [...units.values()].filter(({ validTo, kind }) => validTo === null && kind !== 'district').length;
/** A petition is a complaint, too. */
const kindOf = (measure: string) => (measure.split('.')[0] ?? '').replace('petition', 'complaint');
const named = (measure: string) => measure.replaceAll('.', '-');

const unitLine = (index: number) =>
  `- { code: "9${String(index).padStart(4, '0')}", name: Xã thử ${index}, shortName: Thử ${index}, kind: department, parent: H50, aliases: [], validFrom: 2025-07-01, lat: 17.4, lon: 106.6 }`;

const indicatorLine = ({ code, measure }: BenchRule) => {
  const [kind, window] = isFlow(measure) ? ['flow', 'year'] : ['stock', 'all'];
  return `- { code: ${code}, name: "${measure}", nameEn: "${measure}", version: 1, unit: count, direction: none, formula: { kind: ${kind}, measures: [${measure}] }, window: ${window}, kinds: [${kindOf(measure)}] }`;
};

const acted = 'consequence: minor, actWithinMinutes: 240, owner: operator, action: Xem, actionEn: Look';
const every = 'units: [province, department, commune, centre]';
const ruleLine = ({ code, above }: BenchRule) =>
  `- { code: ${code}, name: "${code}", nameEn: "${code}", version: 1, on: { figure: ${code}, ${every} }, above: ${above}, ${acted} }`;
const changeLine = `- { code: change-of-open, name: Đổi, nameEn: Change, version: 1, on: { figure: open, ${every}, change: { since: day, as: absolute } }, above: 500, ${acted} }`;
