import type { CaseKind } from '#desk/page-filters';
import { Nothing } from '#desk/nothing';
import { useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { useTable } from '#live/use-live';

interface Props {
  kind: CaseKind;
  /** What an empty list means once cases have come; absent: no row is of what was asked for. */
  words?: string;
}

/** Why a list of cases has no row: no case of its kind was ever sent, then by whom and how; or none is of what was asked for. */
export function EmptyList({ kind, words }: Props) {
  const { t } = useWords();
  const sources = useUnheard(kind);
  if (sources === null) return <p className="page-note quiet">{words ?? t('explore.emptyList')}</p>;
  return <Nothing what={t(`filters.unheard.${kind}`)} hint={t('filters.unheardHint', { sources, kind })} />;
}

/** Names of the sources that send a kind of cases, while none of them has ever sent an event; null: one has, or it is not known. */
function useUnheard(kind: CaseKind): string | null {
  const catalogue = useCatalogue();
  const heard = useTable('sources');
  if (!catalogue || !heard) return null;
  const senders = catalogue.sources.filter(({ kinds }) => kinds.includes(kind));
  const isUnheard = ({ code }: { code: string }) =>
    heard.some(({ key, lastEventAt }) => key === code && lastEventAt === null);
  return senders.length > 0 && senders.every(isUnheard) ? senders.map(({ name }) => name).join(', ') : null;
}
