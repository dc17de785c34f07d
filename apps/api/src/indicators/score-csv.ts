import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { levels } from '#indicators/formula.js';
import { loadIndices } from '#indicators/load-index.js';
import { type OfficialRow, type RowScore, scoreRows } from '#indicators/score-row.js';

const Cell = z
  .string()
  .default('')
  .transform((text) => (text === '' ? null : text));
const Row = z
  .object({
    unit: z.string().default(''),
    level: z.enum(levels),
    metric: z.string().min(1),
    rule: z.string().default(''),
    numerator: Cell,
    denominator: Cell,
    portal_score: Cell,
    version: z.string().optional(),
  })
  .transform(({ portal_score, ...row }): OfficialRow => ({ ...row, official: portal_score }));

/** Every row of an official export with our own score beside it. */
export function scoreCsv(csv: string, folder: string): { row: OfficialRow; own: RowScore }[] {
  const rows = z.array(Row).parse(parse(csv, { columns: true, skip_empty_lines: true, bom: true }));
  return scoreRows(loadIndices(folder), rows).map((own, i) => ({ row: rows[i]!, own }));
}

/** Lines of own score, official score and why; `differ`: rows whose own score is more than 0,011 from the official one. */
export function compareCsv(csv: string, folder: string): { lines: string[]; agree: number; differ: number } {
  const found = { lines: ['unit\tmetric\town\tofficial\tagrees\twhy'], agree: 0, differ: 0 };
  for (const { row, own } of scoreCsv(csv, folder)) {
    const official = row.official === null ? null : Number(row.official);
    const agrees = own.score === null || official === null ? null : Math.abs(own.score - official) <= 0.011;
    if (agrees !== null) found[agrees ? 'agree' : 'differ'] += 1;
    const said = agrees === null ? '–' : agrees ? 'yes' : 'NO';
    found.lines.push([row.unit, row.metric, own.score ?? '–', row.official ?? '–', said, own.because].join('\t'));
  }
  return found;
}

/** `npm run score766 -- <official.csv> [catalogue/indices/766]`; exit code 1 when a row differs. */
if (process.argv[1]?.endsWith('score-csv.js')) {
  const [file, folder = 'catalogue/indices/766'] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write(
      'Cần tệp CSV / expected a CSV file: unit,level,metric,rule,numerator,denominator,portal_score\n',
    );
    process.exit(2);
  }
  const { lines, agree, differ } = compareCsv(readFileSync(file, 'utf8'), folder);
  process.stdout.write(`${lines.join('\n')}\n${agree} agree to 0.011, ${differ} differ\n`);
  process.exitCode = differ > 0 ? 1 : 0;
}
