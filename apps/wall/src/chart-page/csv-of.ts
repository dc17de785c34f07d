import { csvFormat } from '@ioc/shared/figures/csv-format';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { ChartTable } from '#chart-page/chart-table';

/** The table as the server writes its CSV files. Pure. */
export const csvOf = ({ heads, keys = heads, rows }: ChartTable): string =>
  stringify([keys, ...rows.map(({ name, key = name, cells }) => [key, ...cells.map(({ value }) => value)])], csvFormat);
