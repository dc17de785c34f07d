import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import type { Room } from '#ui/room';

/** From the wall to the books behind it; only a screen that stands at somebody's desk has them. */
export function BookLinks({ room }: { room: Room }) {
  const { t } = useWords();
  if (room.name !== 'desk') return null;
  return (
    <>
      <Link to="/subjects" className="quiet nowrap map-book">
        {t('subjects.title')}
      </Link>
      <Link to="/figures" className="quiet nowrap map-book">
        {t('books.title')}
      </Link>
    </>
  );
}
