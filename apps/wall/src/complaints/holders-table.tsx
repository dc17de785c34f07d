import type { CitizenClock, HolderSpan } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import { dateTime, exact } from '#ui/format';
import { DataTable } from '#desk/data-table';
import { FromTo } from '#complaints/from-to';

interface Props {
  holders: readonly HolderSpan[];
  citizen: CitizenClock | null;
}

/** Who has had a complaint, and for how many working days; last the wait of the citizen, which nobody's clock resets. */
export function Holders({ holders, citizen }: Props) {
  const { t, locale } = useWords();
  // Worked out from the two instants beside it (decision 0418).
  const days = (n: number | null) => (n === null ? '–' : t('complaints.work.days', { n: exact(n, locale) }));
  if (holders.length === 0) return null;
  return (
    <section aria-label={t('complaints.holders')}>
      <h2>{t('complaints.holders')}</h2>
      <DataTable
        caption={t('complaints.holders')}
        wide
        rows={holders}
        keyOf={({ from, unit }) => from + String(unit)}
        columns={[
          {
            key: 'who',
            head: t('complaints.who'),
            names: 'row',
            cell: ({ unitName }) => unitName ?? t('complaints.desk'),
            foot: citizen && { cell: <Citizen clock={citizen} /> },
          },
          {
            key: 'span',
            head: t('complaints.span'),
            look: 'nowrap',
            cell: ({ from, to }) => <FromTo from={from} to={to} />,
            foot: citizen && { cell: <FromTo from={citizen.from} to={citizen.to} />, look: 'nowrap' },
          },
          {
            key: 'days',
            head: t('complaints.usedDays'),
            cell: ({ workingDays }) => days(workingDays),
            foot: citizen && { cell: days(citizen.workingDays) },
          },
        ]}
      />
    </section>
  );
}

const words: Partial<Record<CitizenClock['state'], string>> = { overdue: 'word-breach', late: 'word-attention' };

/** The wait of the citizen, in words. */
function Citizen({ clock: { dueAt, state } }: { clock: CitizenClock }) {
  const { t } = useWords();
  return (
    <>
      {t('complaints.citizen')}
      {dueAt && <p className="quiet">{t('complaints.citizenDue', { due: dateTime(dueAt) })}</p>}
      <p className={words[state]}>{t(`complaints.state.${state}`)}</p>
    </>
  );
}
