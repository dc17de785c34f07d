import { useSearchParams } from 'react-router';
import type { DocumentOfficials } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayText } from '#ui/format';
import { SinceChoice } from '#documents/since-choice';
import { Loaded } from '#desk/loaded';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import { countColumn } from '#documents/count-column';
import styles from '#documents/documents.module.css';

/** What each official of a unit has on the desk: for the leaders of that unit, who alone will have the right to it. */
export function OfficialsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [unit, from, asOf] = [search.get('unit'), search.get('from'), search.get('asOf')];
  const fetched = useAnswer(question('/documents/officials', { unit, from, asOf }));
  return (
    <Loaded of={fetched}>
      {(answer) => (
        <>
          <PageHead
            here={t('documents.officials')}
            above={[
              { label: t('explore.wall'), href: '/' },
              { label: t('documents.title'), href: address('/documents', { from, asOf }) },
              { label: answer.unitName, href: address('/documents', { unit: answer.unit, from, asOf }) },
            ]}
            title={
              <>
                {t('documents.officials')} <span className="quiet">{answer.unitName}</span>
              </>
            }
            lead={t('documents.officialsLead', {
              unit: answer.unitName,
              from: dayText(answer.from),
              to: dayText(answer.asOf),
            })}
          />
          <p className={styles.right}>{t('documents.officialsRight')}</p>
          <SinceChoice asOf={answer.asOf} />
          {answer.officials.length === 0 ? (
            <p className="page-note quiet">{t('documents.noOfficials')}</p>
          ) : (
            <OfficialTable answer={answer} />
          )}
        </>
      )}
    </Loaded>
  );
}

const columns = [
  ['open', 'open'],
  ['overdue', 'overdue'],
  ['drafts', 'drafts'],
  ['handled', 'handled'],
  ['handledLate', 'handledLateCount'],
  ['issued', 'issued'],
] as const;

/** The rows are stated by the documents, the last line by the day ledger. */
function OfficialTable({ answer: { officials, total } }: { answer: DocumentOfficials }) {
  const { t } = useWords();
  type Row = DocumentOfficials['officials'][number];
  return (
    <section aria-label={t('documents.officials')} className={styles.officials}>
      <DataTable
        caption={t('documents.officials')}
        wide
        rows={officials}
        keyOf={({ official }) => official}
        columns={(column) => [
          {
            key: 'official',
            head: t('documents.official'),
            names: 'row',
            look: 'nowrap',
            cell: ({ official }) => (official === '-' ? t('documents.nobody') : official),
            foot: { cell: t('documents.sum'), columns: 2 },
          },
          column.text(
            'position',
            t('documents.position'),
            (row) => <Position of={row} />,
            ({ position }) => (position === null ? 'quiet' : undefined),
          ),
          ...columns.map(([name, word]) =>
            countColumn<Row>(name, t(`documents.${word}`), (of) => of[name], total[name]),
          ),
        ]}
      />
    </section>
  );
}

function Position({ of: { official, position, name, unitName } }: { of: DocumentOfficials['officials'][number] }) {
  const { t } = useWords();
  return (
    <>
      {official === '-' ? '' : (position ?? t('documents.unknownOfficial'))}
      {name && ` · ${name}`}
      {unitName && <span className="quiet"> · {unitName}</span>}
    </>
  );
}
