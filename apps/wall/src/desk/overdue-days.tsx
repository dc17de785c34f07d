import { useWords } from '#i18n/use-words';
import { StateMark } from '#ui/state-mark';

/** How many days a case in a list is overdue; nothing where it is not. */
export function OverdueDays({ n }: { n: number }) {
  const { t } = useWords();
  if (n <= 0) return null;
  return (
    <p className="word-breach nowrap">
      <StateMark kind="breach" /> {t('explore.overdueDays', { n })}
    </p>
  );
}
