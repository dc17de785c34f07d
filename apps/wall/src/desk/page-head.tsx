import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs, type Crumb } from '#ui/breadcrumbs';

interface Props {
  /** What the page is called in the way that led to it. */
  here: string;
  /** The way above this page; without it, the wall. */
  above?: readonly Crumb[];
  /** Its heading; absent: what stands below has one of its own. */
  title?: ReactNode;
  /** What the page is for, in a sentence. */
  lead?: ReactNode;
}

/** The head of every page: the way down to it, its name, and what it is for. */
export function PageHead({ here, above, title, lead }: Props) {
  const { t } = useWords();
  const way = above ?? [{ label: t('explore.wall'), href: '/' }];
  return (
    <>
      <Breadcrumbs label={t('explore.path')} crumbs={[...way, { label: here }]} />
      {title !== undefined && <h1>{title}</h1>}
      {lead !== undefined && <p className="lead quiet">{lead}</p>}
    </>
  );
}
