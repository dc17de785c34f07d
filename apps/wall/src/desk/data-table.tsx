import { type ReactNode, useContext } from 'react';
import { type Column, type Columns, columnsOf } from '#desk/columns';
import { Waiting } from '#desk/waiting';
import styles from '#desk/data-table.module.css';

interface Props<Row> {
  /** What the table is of; for those who do not see where it stands. */
  caption: string;
  rows?: readonly Row[];
  /** Instead of rows: rows that belong together, each with a body of their own. */
  sections?: readonly { readonly key: string; readonly rows: readonly Row[] }[];
  columns: readonly Column<Row>[] | ((column: Columns<Row>) => readonly Column<Row>[]);
  keyOf: (row: Row, at: number) => string | number;
  wide?: boolean;
  /** More rows are being made. */
  busy?: boolean;
  /** Classes of the table and of a row. */
  look?: string;
  rowLook?: (row: Row) => string | undefined;
  stateOf?: (row: Row) => string | undefined;
  /** The rows of a head of more than one line. */
  head?: ReactNode;
}

/**
 * The one table of the desk: named, with heads that name their columns and cells that name their rows. Where it is wider than
 * the screen, it scrolls by itself and the page does not, by keyboard too.
 */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, rows = [], sections = [{ key: 'all', rows }], wide = false, look, head } = props;
  const waiting = useContext(Waiting);
  const columns = typeof props.columns === 'function' ? props.columns(columnsOf()) : props.columns;
  const footed = columns.filter(({ foot }) => foot !== undefined && foot !== null);
  const classes = [styles.table, wide && styles.wide, look].filter(Boolean).join(' ');
  return (
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={classes} data-wide={wide ? '' : undefined} aria-busy={props.busy || waiting ? true : undefined}>
        <caption className="sr">{caption}</caption>
        {head ? <thead>{head}</thead> : <Head columns={columns} />}
        {sections.map((section) => (
          <tbody key={section.key}>
            {section.rows.map((row, at) => (
              <tr key={props.keyOf(row, at)} className={props.rowLook?.(row)} data-state={props.stateOf?.(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} at={at} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {footed.length > 0 && (
          <tfoot>
            <tr>
              {footed.map(({ key, names, numeric, foot }) => (
                <Tag key={key} names={names && 'row'} numeric={numeric} look={foot?.look} columns={foot?.columns}>
                  {foot?.cell}
                </Tag>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** No line where no column has a head. */
function Head<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  if (columns.every(({ head }) => head === undefined)) return null;
  return (
    <thead>
      <tr>
        {columns.map(({ key, head, numeric }) =>
          head === undefined ? (
            <td key={key} />
          ) : (
            <th key={key} scope="col" data-numeric={numeric ? '' : undefined}>
              {head}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

function Cell<Row>({ column, row, at }: { column: Column<Row>; row: Row; at: number }) {
  const { cell, names, numeric, look, covers } = column;
  const covered = covers ? covers(row, at) : {};
  if (covered === null) return null;
  const classes = typeof look === 'function' ? look(row, at) : look;
  return (
    <Tag names={names} numeric={numeric} look={classes} columns={covered.columns} rows={covered.rows}>
      {cell(row, at)}
    </Tag>
  );
}

interface TagProps extends Pick<Column<never>, 'names' | 'numeric'> {
  look?: string | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
  children: ReactNode;
}
function Tag({ names, numeric, look, columns, rows, children }: TagProps) {
  const all = { className: look, colSpan: columns, rowSpan: rows, 'data-numeric': numeric ? '' : undefined };
  return names ? (
    <th scope={names} {...all}>
      {children}
    </th>
  ) : (
    <td {...all}>{children}</td>
  );
}
