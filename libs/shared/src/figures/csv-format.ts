import { plainNumber } from '@ioc/shared/figures/digits';

/** How every CSV file is written (decision 0453): by RFC 4180 with a BOM, a point in numbers, no cell that a spreadsheet would run. */
export const csvFormat = { bom: true, escape_formulas: true, cast: { number: plainNumber } } as const;
