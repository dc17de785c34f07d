import { useWords } from '#i18n/use-words';

/** Who did it; null: the program. */
export function Doer({ name }: { name: string | null }) {
  const { t } = useWords();
  return name ?? <span className="quiet">{t('alarms.system')}</span>;
}
