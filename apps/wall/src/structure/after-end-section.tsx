import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { pageOfList } from '#desk/list-address';
import { lifePath } from '#structure/addresses';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';

/** Cases under a unit that had ended: a source still sends an old code. Nothing is shown where there are none. */
export function AfterEndSection() {
  const { t, locale } = useWords();
  const fetched = useAnswer(question('/structure'));
  if (fetched.kind !== 'ready' || fetched.answer.total === 0) return null;
  return (
    <section aria-label={t('structure.afterEnd')}>
      <h2>{t('structure.afterEnd')}</h2>
      <p className="quiet">{t('structure.afterEndLead')}</p>
      <DataTable
        caption={t('structure.afterEnd')}
        rows={fetched.answer.rows}
        keyOf={({ unit, measure }) => `${unit}${measure}`}
        columns={(column) => [
          column.name('unit', t('explore.unit'), ({ unit, validTo, name }) => (
            <Link to={lifePath(unit, validTo)}>{name}</Link>
          )),
          column.text('ended', t('structure.ended'), ({ validTo }) => dayText(validTo)),
          column.text(
            'becomes',
            t('structure.becomes'),
            ({ today }) => today.map((one) => one.name).join(' · '),
            'quiet',
          ),
          column.number('cases', t('structure.cases'), ({ list, count }) => (
            <Link to={pageOfList(list, count) ?? ''}>{exact(count, locale)}</Link>
          )),
        ]}
      />
    </section>
  );
}
