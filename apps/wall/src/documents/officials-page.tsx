import { useSearchParams } from 'react-router';
import type { DocumentOfficials } from '@ioc/shared/answers/documents';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { dayText } from '#ui/format';
import { CountLink } from '#desk/count-link';
import { SinceChoice } from '#documents/since-choice';
import { Loaded } from '#desk/loaded';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#documents/documents.css';

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
          <Breadcrumbs
            label={t('explore.path')}
            crumbs={[
              { label: t('explore.wall'), href: '/' },
              { label: t('documents.title'), href: address('/documents', { from, asOf }) },
              { label: answer.unitName, href: address('/documents', { unit: answer.unit, from, asOf }) },
              { label: t('documents.officials') },
            ]}
          />
          <h1>
            {t('documents.officials')} <span className="quiet">{answer.unitName}</span>
          </h1>
          <p className="lead quiet">
            {t('documents.officialsLead', {
              unit: answer.unitName,
              from: dayText(answer.from),
              to: dayText(answer.asOf),
            })}
          </p>
          <p className="document-right">{t('documents.officialsRight')}</p>
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
  const cells = (of: DocumentOfficials['total']) =>
    columns.map(([name]) => (
      <td key={name} className={name === 'overdue' && of[name].value > 0 ? 'n word-breach' : 'n'}>
        <CountLink of={of[name]} />
      </td>
    ));
  return (
    <section aria-label={t('documents.officials')} className="document-officials">
      <table className="table wide">
        <thead>
          <tr>
            <th scope="col">{t('documents.official')}</th>
            <th scope="col">{t('documents.position')}</th>
            {columns.map(([name, word]) => (
              <th key={name} scope="col" className="n">
                {t(`documents.${word}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {officials.map(({ official, position, name, unitName, ...of }) => (
            <tr key={official}>
              <th scope="row" className="nowrap">
                {official === '-' ? t('documents.nobody') : official}
              </th>
              <td className={position === null ? 'quiet' : undefined}>
                {official === '-' ? '' : (position ?? t('documents.unknownOfficial'))}
                {name && ` · ${name}`}
                {unitName && <span className="quiet"> · {unitName}</span>}
              </td>
              {cells(of)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('documents.sum')}
            </th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
