import type { CitizenClock, HolderSpan } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import '#complaints/complaints.css';

interface Props {
  holders: readonly HolderSpan[];
  citizen: CitizenClock | null;
}

/** Who has had a complaint, and for how many working days; last the wait of the citizen, which nobody's clock resets. */
export function Holders({ holders, citizen }: Props) {
  const { t } = useWords();
  if (holders.length === 0) return null;
  return (
    <section aria-label={t('complaints.holders')}>
      <h2>{t('complaints.holders')}</h2>
      <table className="table wide holders">
        <thead>
          <tr>
            <th scope="col">{t('complaints.who')}</th>
            <th scope="col">{t('complaints.span')}</th>
            <th scope="col" className="n">
              {t('complaints.usedDays')}
            </th>
          </tr>
        </thead>
        <tbody>
          {holders.map(({ unit, unitName, ...span }) => (
            <tr key={span.from + String(unit)}>
              <td>{unitName ?? t('complaints.desk')}</td>
              <Span {...span} />
            </tr>
          ))}
        </tbody>
        {citizen && (
          <tfoot>
            <tr>
              <th scope="row">
                {t('complaints.citizen')}
                {citizen.dueAt && (
                  <p className="quiet">{t('complaints.citizenDue', { due: dateTime(citizen.dueAt) })}</p>
                )}
                <p className={words[citizen.state]}>{t(`complaints.state.${citizen.state}`)}</p>
              </th>
              <Span {...citizen} />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

const words: Partial<Record<CitizenClock['state'], string>> = { overdue: 'word-breach', late: 'word-attention' };

function Span({ from, to, workingDays }: Pick<HolderSpan, 'from' | 'to' | 'workingDays'>) {
  const { t, locale } = useWords();
  return (
    <>
      <td className="nowrap">
        {dateTime(from)}
        <p className="quiet">{to === null ? t('complaints.now') : dateTime(to)}</p>
      </td>
      <td className="n">{workingDays === null ? '–' : exact(workingDays, locale)}</td>
    </>
  );
}
