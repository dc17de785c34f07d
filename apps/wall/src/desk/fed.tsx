import type { ComponentProps } from 'react';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import type { CaseKind } from '#desk/page-filters';
import { useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';

interface Props<Answer> extends ComponentProps<typeof Loaded<Answer>> {
  kind: Exclude<CaseKind, 'document'>;
}

/** An answer about cases of a kind; where no source of the province sends that kind, what would fill the page. */
export function Fed<Answer>({ kind, ...loaded }: Props<Answer>) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  if (catalogue && !catalogue.sources.some(({ kinds }) => kinds.includes(kind)))
    return <Nothing what={t(`explore.unfed.${kind}`)} hint={t('explore.unfedHint', { kind })} />;
  return <Loaded {...loaded} />;
}
