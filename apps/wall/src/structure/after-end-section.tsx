import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { pageOfList } from '#desk/list-address';
import { lifePath } from '#structure/addresses';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';

/** Cases under a unit that had ended: a source still sends an old code. Nothing is shown where there are none. */
export function AfterEndSection() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/structure'));
  if (fetched.kind !== 'ready' || fetched.answer.total === 0) return null;
  return (
    <section aria-label={t('structure.afterEnd')}>
      <h2>{t('structure.afterEnd')}</h2>
      <p className="quiet">{t('structure.afterEndLead')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('explore.unit')}</th>
            <th scope="col">{t('structure.ended')}</th>
            <th scope="col">{t('structure.becomes')}</th>
            <th scope="col" className="n">
              {t('structure.cases')}
            </th>
          </tr>
        </thead>
        <tbody>
          {fetched.answer.rows.map(({ unit, name, validTo, measure, count, list, today }) => (
            <tr key={`${unit}${measure}`}>
              <th scope="row">
                <Link to={lifePath(unit, validTo)}>{name}</Link>
              </th>
              <td>{dayText(validTo)}</td>
              <td className="quiet">{today.map((one) => one.name).join(' · ')}</td>
              <td className="n">
                <Link to={pageOfList(list, count) ?? ''}>{exact(count, locale)}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
