import { Link, useParams } from 'react-router';
import type { RecordView } from '@ioc/shared/answers/cases';
import { ageWords } from '#i18n/age-words';
import { type T, useWords } from '#i18n/use-words';
import { eventWords } from '#panels/event-words';
import { PageHead } from '#desk/page-head';
import { dateTime } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';
import { Loaded } from '#desk/loaded';
import { reasonWords } from '#desk/status-words';
import { useBreadcrumbs } from '#desk/breadcrumbs';
import { casePath } from '#desk/page-filters';
import { question } from '#api/question';
import { textsMs, useAnswer } from '#desk/use-answer';
import { Facts } from '#desk/facts';

/** One record of the event log: what it said, where it lies, when it came, and the hash of its original bytes. */
export function EventPage() {
  const { topic = '', partition = '', offset = '' } = useParams();
  const { t } = useWords();
  const place = `${topic}/${partition}/${offset}`;
  const fetched = useAnswer(question('/events/{topic}/{partition}/{offset}', { topic, partition, offset }), {
    everyMs: textsMs,
  });
  const above = useBreadcrumbs({ label: t('explore.wall'), href: '/' });
  const answer = fetched.kind === 'ready' ? fetched.answer : null;
  return (
    <>
      <PageHead here={place} above={[...above, ...caseCrumb(above.length === 1 && answer)]} />
      <Loaded of={fetched}>{(record) => <Record record={record} />}</Loaded>
    </>
  );
}

/** The case that the record speaks of, when it is one that has a page. */
function caseCrumb(record: RecordView | null | false) {
  const { type, subject } = (record && record.event) || {};
  const kind = /^vn\.ioc\.(dossier|complaint)\./.exec(String(type))?.[1] as 'dossier' | 'complaint' | undefined;
  return kind && typeof subject === 'string' ? [{ label: subject, href: casePath(kind, subject) }] : [];
}

function Record({ record }: { record: RecordView }) {
  const { t } = useWords();
  const { event } = record;
  const title = typeof event?.['type'] === 'string' ? eventWords(event['type'], t) : t('raw.title');
  const attributes = Object.entries(event ?? {}).filter(
    ([name, value]) => name !== 'data' && name !== 'hidden' && value !== null,
  );
  return (
    <>
      <h1>
        <span className="quiet">{t('raw.title')}</span> {title}
      </h1>
      <Verdict record={record} />
      <FactSection title={t('raw.place')} facts={placeFacts(record, t)} />
      {event && (
        <>
          <FactSection title={t('raw.attributes')} facts={attributes.map(([name, value]) => [name, String(value)])} />
          <h2>{t('raw.content')}</h2>
          {event['hidden'] === true ? (
            <p className="page-note quiet">{t('raw.hidden')}</p>
          ) : (
            <pre className="code">{JSON.stringify(event['data'], null, 2)}</pre>
          )}
        </>
      )}
    </>
  );
}

const placeFacts = (record: RecordView, t: T): [string, string][] => [
  [t('raw.topic'), record.topic],
  [t('raw.partition'), String(record.partition)],
  [t('raw.offset'), record.offset],
  [t('raw.appended'), dateTime(record.appendedAt)],
  [t('raw.recorded'), dateTime(record.recordedAt)],
  [t('raw.hash'), record.sha256 ?? '–'],
];

/** When it came, against when it happened. Pure. */
function arrivalOf(lateMs: number | null, t: T): { kind: MarkKind; words: string } {
  if (lateMs === null) return { kind: 'none', words: t('raw.history') };
  return lateMs > 0
    ? { kind: 'late', words: t('raw.late', { age: ageWords(lateMs, t) }) }
    : { kind: 'met', words: t('raw.onTime') };
}

function Verdict({ record }: { record: RecordView }) {
  const { t } = useWords();
  if (record.verdict === 'quarantined') {
    return (
      <div className="page-note">
        <p className="word-attention">
          <StateMark kind="attention" /> {t('raw.verdict.quarantined')}: {reasonWords(record.reason ?? '', t)}
          {record.path && ` · ${t('raw.field')}: ${record.path}`}
        </p>
        {record.detail && <p>{record.detail}</p>}
        <p className="quiet">{t('raw.noContent')}</p>
        <Link to="/quarantine" className="link">
          {t('explore.quarantine')}
        </Link>
      </div>
    );
  }
  const { kind, words } = arrivalOf(record.lateMs, t);
  return (
    <p className="quiet">
      <StateMark kind={kind} /> {t('raw.verdict.journaled')} · {words}
    </p>
  );
}

const FactSection = ({ title, facts }: { title: string; facts: readonly (readonly [string, string])[] }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    <Facts columns facts={facts.map(([name, value]) => [name, value, value.length > 40 ? 'code-line' : undefined])} />
  </section>
);
