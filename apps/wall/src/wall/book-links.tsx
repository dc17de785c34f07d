import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { isPersonal, type Room } from '#ui/room';

/** From the wall to the books behind it; only a screen at somebody's desk or on a phone has them. */
export function BookLinks({ room }: { room: Room }) {
  const { t } = useWords();
  if (!isPersonal(room)) return null;
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
