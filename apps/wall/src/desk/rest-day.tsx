import { useWords } from '#i18n/use-words';

/** Says of a deadline that a source stated a rest day; it stands, and is judged as it stands. */
export function RestDay({ marked }: { marked: boolean }) {
  const { t } = useWords();
  return marked && <p className="word-attention">{t('case.dueOnRestDay')}</p>;
}
