import type { ReactNode } from 'react';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import type { Fetched } from '#desk/use-answer';
import { Nothing } from '#desk/nothing';

interface Props<Row> {
  title: string;
  lead: string;
  of: Fetched<{ readonly rows: readonly Row[] }>;
  /** What is said where the catalogue has none, and where it would stand. */
  empty: readonly [what: string, hint: string];
  children: (row: Row) => ReactNode;
}

/** A page of what the catalogue names, one section each. */
export function BookList<Row>({ title, lead, of, empty: [what, hint], children }: Props<Row>) {
  return (
    <>
      <PageHead here={title} title={title} lead={lead} />
      <Loaded of={of}>
        {({ rows }) => (rows.length === 0 ? <Nothing what={what} hint={hint} /> : <>{rows.map(children)}</>)}
      </Loaded>
    </>
  );
}
