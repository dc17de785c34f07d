import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ChartTable } from '#chart-page/chart-table';

/** The table as the server writes its CSV files: UTF-8 with a BOM, points in numbers, no cell that a spreadsheet would run. Pure. */
export const csvOf = ({ heads, keys = heads, rows }: ChartTable): string =>
  stringify([keys, ...rows.map(({ name, key = name, cells }) => [key, ...cells.map(({ value }) => value)])], {
    bom: true,
    escape_formulas: true,
  });
