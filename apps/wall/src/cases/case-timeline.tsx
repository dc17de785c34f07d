import { Link } from 'react-router';
import type { CaseDetails, Step } from '@ioc/shared/answers/cases';
import { ageWords } from '#i18n/age-words';
import { useWords } from '#i18n/use-words';
import { eventWords } from '#panels/event-words';
import type { Crumb } from '#ui/breadcrumbs';
import { dateTime } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { changesOf } from '#cases/case-facts';
import { documentFieldWords } from '#cases/field-words';
import { fieldWords } from '#desk/status-words';
import { nameOf } from '#desk/names';
import { codedState, codedWords } from '#cases/dossier-facts';
import { type Entry, readTimeline } from '#cases/timeline';
import { eventPath } from '#desk/page-filters';
import type { Catalogue } from '#desk/use-answer';
import styles from '#cases/timeline.module.css';

interface Props {
  steps: readonly Step[];
  due: string | null;
  /** Finished late; null: open. */
  late: boolean | null;
  /** Days overdue today. */
  overdueDays: number;
  catalogue: Catalogue | null;
  trail: readonly Crumb[];
  /** Events whose state does not usually follow the one before. */
  unusual?: readonly { source: string; eventId: string }[];
}

/** Whether a case was finished late; null: it is open. */
export const lateOf = ({ late }: CaseDetails['case']): boolean | null => (typeof late === 'boolean' ? late : null);

/** Everything that happened to a case, in order; the line is whole while its clock runs and broken while it stands. */
export function CaseTimeline({ steps, due, late, overdueDays, catalogue, trail, unusual = [] }: Props) {
  const { t } = useWords();
  const entries = readTimeline(steps, { due, missed: late ?? overdueDays > 0 });
  return (
    <section aria-label={t('case.timeline')}>
      <h2>{t('case.timeline')}</h2>
      {entries.length === 0 && <p className="page-note quiet">{t('case.noEvents')}</p>}
      <ol className={styles.timeline}>
        {entries.map((entry) =>
          entry.kind === 'due' ? (
            <Due key={entry.key} entry={entry} days={overdueDays} />
          ) : (
            <Happened
              key={entry.key}
              entry={entry}
              catalogue={catalogue}
              trail={trail}
              unusual={unusual.some((one) => one.eventId === entry.step.eventId && one.source === entry.step.source)}
            />
          ),
        )}
      </ol>
    </section>
  );
}

function Due({ entry, days }: { entry: Extract<Entry, { kind: 'due' }>; days: number }) {
  const { t } = useWords();
  return (
    <li className={`${styles.due} ${entry.overdue ? 'word-breach' : 'quiet'}`}>
      <time dateTime={entry.at}>{dateTime(entry.at)}</time>
      <p>
        {entry.overdue && <StateMark kind="breach" />} {t('case.dueHere')}
        {entry.overdue && ` · ${days > 0 ? t('explore.overdueDays', { n: days }) : t('case.overdueSince')}`}
      </p>
    </li>
  );
}

const fieldWordsOf = (type: string) => (type.startsWith('vn.ioc.document.') ? documentFieldWords : fieldWords);

interface HappenedProps {
  entry: Extract<Entry, { kind: 'event' }>;
  catalogue: Catalogue | null;
  trail: readonly Crumb[];
  unusual: boolean;
}
/** What a step changed; the code of a state is stated by its heading. */
const carriedBy = (data: unknown): unknown => {
  if (!codedState(data)) return data;
  const { code: _code, judged: _judged, ...rest } = data as Record<string, unknown>;
  return rest;
};

function Happened({ entry, catalogue, trail, unusual }: HappenedProps) {
  const { t } = useWords();
  const { step, clock, stoodStillMs } = entry;
  return (
    <li data-clock={clock} data-effect={step.effect}>
      <time dateTime={step.time}>{dateTime(step.time)}</time>
      <div>
        <p>
          <span className={styles.what}>{codedWords(step.data, t) ?? eventWords(step.type, t)}</span>
          <span className="quiet"> · {t(`case.clock.${clock}`)}</span>
          {stoodStillMs !== null && (
            <span className="quiet"> · {t('case.pausedFor', { age: ageWords(stoodStillMs, t) })}</span>
          )}
          {unusual && <span className="word-unknown"> · {t('states.unusualStep')}</span>}
          {step.effect !== 'applied' && <span className="word-unknown"> · {t(`case.effect.${step.effect}`)}</span>}
        </p>
        <dl className={styles.changes}>
          {changesOf(carriedBy(step.data), catalogue, t, fieldWordsOf(step.type)).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className={`quiet ${styles.source}`}>
          {t('case.source', { source: nameOf(catalogue, 'sources', step.source) })} ·{' '}
          {step.lateMs
            ? t('case.lateBy', { age: ageWords(step.lateMs, t) })
            : t('case.recorded', { time: dateTime(step.recordedAt) })}{' '}
          ·{' '}
          <Link to={eventPath(step)} state={{ trail }} className="link">
            {t('case.raw')}
          </Link>
        </p>
      </div>
    </li>
  );
}
