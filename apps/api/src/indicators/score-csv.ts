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

/** `node dist/indicators/score-csv.js <official.csv> <catalogue/indices/766>` prints unit, metric, own, official, why. */
if (process.argv[1]?.endsWith('score-csv.js') && process.argv[2] && process.argv[3]) {
  for (const { row, own } of scoreCsv(readFileSync(process.argv[2], 'utf8'), process.argv[3])) {
    process.stdout.write(`${[row.unit, row.metric, own.score ?? '–', row.official ?? '–', own.because].join('\t')}\n`);
  }
}
