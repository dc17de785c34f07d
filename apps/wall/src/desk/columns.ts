import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  /** Absent: nothing stands above the column. */
  readonly head?: ReactNode;
  readonly cell: (row: Row, at: number) => ReactNode;
  /** A number: to the right, on one line. */
  readonly numeric?: boolean;
  /** Its cells name their row, or the rows of their section. */
  readonly names?: 'row' | 'rowgroup';
  /** Classes of a cell. */
  readonly look?: string | ((row: Row, at: number) => string | undefined);
  /** How many columns or rows a cell covers; null: one before it covers this one. */
  readonly covers?: (row: Row, at: number) => { readonly columns?: number; readonly rows?: number } | null;
  readonly foot?: { readonly cell: ReactNode; readonly columns?: number; readonly look?: string } | null;
}

type Make<Row> = (key: string, head: ReactNode, cell: Column<Row>['cell'], look?: Column<Row>['look']) => Column<Row>;

/** Makers of the usual columns. */
export interface Columns<Row> {
  /** Its cells name their rows. */
  readonly name: Make<Row>;
  readonly text: Make<Row>;
  readonly number: Make<Row>;
}

export const columnsOf = <Row>(): Columns<Row> => ({
  name: (key, head, cell, look) => ({ key, head, cell, look, names: 'row' }),
  text: (key, head, cell, look) => ({ key, head, cell, look }),
  number: (key, head, cell, look) => ({ key, head, cell, look, numeric: true }),
});
