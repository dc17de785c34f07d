import { useParams } from 'react-router';
import { type T, useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dateTime, dayText } from '#ui/format';
import { CaseTimeline, lateOf } from '#cases/case-timeline';
import { classWords, directionWords, documentStatus, recipientWords, signatureWords } from '#desk/document-words';
import { Loaded } from '#desk/loaded';
import { LogAbout } from '#desk/log-about';
import { nameOf } from '#desk/names';
import { useCrumbs } from '#desk/breadcrumbs';
import { question } from '#api/question';
import { type Catalogue, textsMs, useAnswer, useCatalogue } from '#desk/use-answer';
import { RestDay } from '#desk/rest-day';
import { Facts } from '#desk/facts';

/** One document: what is known of it, whose desk it is on, and every event of its life with the record behind it. */
export function DocumentPage() {
  const { code = '' } = useParams();
  const { t } = useWords();
  const catalogue = useCatalogue();
  const fetched = useAnswer(question('/documents/{code}', { code }), { everyMs: textsMs });
  const here = `${t('documents.document')} ${code}`;
  const { above, trail } = useCrumbs(here, { label: t('documents.title'), href: '/documents' });
  return (
    <>
      <PageHead here={here} above={above} />
      <Loaded of={fetched}>
        {({ case: row, timeline, overdueDays, dueOnRestDay }) => (
          <>
            <h1>
              <span className="quiet">{t('documents.document')}</span> {code}
            </h1>
            {textOf(row, 'title') && <p className="lead">{textOf(row, 'title')}</p>}
            <Facts columns label={t('case.facts')} facts={documentFacts(row, catalogue, t)} />
            <RestDay marked={dueOnRestDay} />
            <CaseTimeline
              steps={timeline}
              due={textOf(row, 'due_at')}
              late={lateOf(row)}
              overdueDays={overdueDays}
              catalogue={catalogue}
              trail={trail}
            />
            <LogAbout of={{ kind: 'document', id: code }} />
          </>
        )}
      </Loaded>
    </>
  );
}

type Row = Record<string, unknown>;
const textOf = (row: Row, name: string) => (typeof row[name] === 'string' ? row[name] : null);

/** Name and value in words; what is not known is left out, and a draft has no digital signature to miss. */
export function documentFacts(row: Row, catalogue: Catalogue | null, t: T): [string, string][] {
  const when = (name: string) => {
    const value = textOf(row, name);
    return value && dateTime(value);
  };
  const worded = (name: string, words: (value: string, t: T) => string) => {
    const value = textOf(row, name);
    return value && words(value, t);
  };
  const dated = textOf(row, 'dated');
  const official = textOf(row, 'official');
  const facts: [string, string | null][] = [
    [t('documents.statusLabel'), worded('status', documentStatus)],
    [t('documents.direction'), worded('direction', directionWords)],
    [t('documents.class'), worded('class', classWords)],
    [t('documents.form'), row['electronic'] === true ? t('documents.electronic') : t('documents.paper')],
    [t('documents.number'), textOf(row, 'number')],
    [t('documents.dated'), dated && dayText(dated)],
    [t('documents.docType'), textOf(row, 'doc_type')],
    [t('documents.unit'), worded('unit', (unit) => nameOf(catalogue, 'units', unit))],
    [t('documents.official'), official === '-' ? t('documents.nobody') : official],
    [t('documents.begun'), when('begun_at')],
    [t('documents.due'), when('due_at')],
    [t('documents.finished'), when('finished_at')],
    [t('documents.recipient'), worded('recipient', recipientWords)],
    [t('documents.signature'), row['direction'] === 'incoming' ? null : worded('signature', signatureWords)],
  ];
  return facts.flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
}
