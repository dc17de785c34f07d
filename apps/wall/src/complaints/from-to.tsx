import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';

/** A stretch of time; without an end it still goes on. */
export function FromTo({ from, to }: { from: string; to: string | null }) {
  const { t } = useWords();
  return (
    <>
      {dateTime(from)}
      <p className="quiet">{to === null ? t('complaints.now') : dateTime(to)}</p>
    </>
  );
}
