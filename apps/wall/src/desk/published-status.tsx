import { useWords } from '#i18n/use-words';
import { useCatalogue } from '#desk/use-answer';

interface Props {
  status: 'official' | 'preliminary' | 'estimate' | null;
  /** Code of the source that said it; null: nobody did. */
  source: string | null;
  /** Where nothing was said of it. */
  none?: string;
}

/** How final a published value is. What was made up for a demonstration says that instead: it was never published. */
export function PublishedStatus({ status, source, none = '–' }: Props) {
  const { t } = useWords();
  const from = useCatalogue()?.sources.find(({ code }) => code === source);
  if (from?.simulated === true) return <>{t('layers.simulated')}</>;
  return <>{status ? t(`subjects.status.${status}`) : none}</>;
}
