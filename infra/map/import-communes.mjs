// Takes a province's own commune polygons into its catalogue: all of them right, or nothing written.
//
// Usage:  see USAGE in communes/messages.mjs (npm run map:import -- …)
// Input:  GeoJSON, TopoJSON or Shapefile in WGS84; catalogue/<province>/{units,province}.yaml
// Output: catalogue/<province>/map/communes.topo.json (not kept in git: its rights are the province's)
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { commandLine, givenFile } from '../dist/commands/command-line.js';
import { checkLayer } from './communes/check.mjs';
import { codeIndex, guessCodeField } from './communes/codes.mjs';
import { describe, USAGE } from './communes/messages.mjs';
import { packCommunes } from './communes/pack.mjs';
import { readFeatures } from './communes/read.mjs';

const CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url));
const TEXT = { type: 'string' };
const NEEDED = ['province', 'file', 'source', 'licence', 'valid-from'];

function options() {
  const names = [...NEEDED, 'code-field', 'simplify', 'out'];
  const { values } = commandLine(USAGE, Object.fromEntries(names.map((name) => [name, TEXT])));
  const absent = NEEDED.filter((name) => !values[name]?.trim());
  if (absent.length > 0) throw new Error(`thiếu / missing: --${absent.join(', --')}\n${USAGE}`);
  if (!isDay(values['valid-from'])) throw new Error(`--valid-from: YYYY-MM-DD\n${USAGE}`);
  const metres = Number(values.simplify ?? 80);
  if (!(metres >= 0 && metres <= 2000)) throw new Error(`--simplify: 0–2000 m\n${USAGE}`);
  return { ...values, file: givenFile(values.file), metres };
}

const isDay = (text) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const yaml = (...path) => parse(readFileSync(join(CATALOGUE, ...path), 'utf8'));

async function run() {
  const given = options();
  const units = yaml(given.province, 'units.yaml');
  const { bounds } = yaml(given.province, 'province.yaml');
  const features = await readFeatures(given.file);
  const codeField = given['code-field'] ?? guessCodeField(features, codeIndex(units));
  if (!codeField) throw new Error('không có trường nào chứa mã xã, dùng --code-field / no field holds commune codes');
  const { communes, problems } = checkLayer(features, units, { codeField, bounds });
  if (problems.length > 0) return refuse(problems, features.length);

  const packed = packCommunes(communes, { metres: given.metres, latitude: (bounds[0][0] + bounds[1][0]) / 2 });
  packed.meta = provenance(given, features.length);
  const path = given.out ?? join(CATALOGUE, given.province, 'map', 'communes.topo.json');
  writeWhole(path, JSON.stringify(packed));
  console.log(
    `${features.length} xã/phường/đặc khu, trường mã ${codeField} / communes, code field ${codeField} → ${path}`,
  );
}

function provenance({ source, licence, file, metres, ...given }, count) {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const importedAt = new Date().toISOString();
  return {
    source,
    licence,
    validFrom: given['valid-from'],
    file: basename(file),
    sha256,
    importedAt,
    features: count,
    metres,
  };
}

/** A reader never meets half a file. */
function writeWhole(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function refuse(problems, count) {
  console.error(
    `${problems.length} lỗi trong ${count} đối tượng, không ghi gì / problems in features, nothing written:`,
  );
  for (const problem of problems) console.error(`  ${describe(problem)}`);
  process.exitCode = 1;
}

await run();
