import { Link } from 'react-router';
import { eventPath } from '#desk/page-filters';
import { useWords } from '#i18n/use-words';

/** The record of the event log that said it last. */
export function RecordLink({ event }: { event: { topic: string; partition: number; offset: string } }) {
  const { t } = useWords();
  return (
    <Link className="link nowrap" to={eventPath(event)}>
      {t('subjects.record')}
    </Link>
  );
}
