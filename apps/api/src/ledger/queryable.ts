/** What a query needs of a connection pool: a DataSource, or a transaction's QueryRunner. */
export interface Queryable {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- rows are typed where the statement is
  query(sql: string, parameters?: unknown[]): Promise<any>;
}
