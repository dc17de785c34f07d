import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { smallDenominator } from '@ioc/shared/figures/figure';
import { exact, percent } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import type { Crumb } from '#ui/breadcrumbs';
import {
  stageCount,
  type ListOf,
  listHref,
  measuresOf,
  type OverviewKind,
  ratingsOf,
  type StageName,
  complaintStages,
} from '#complaints/stages';
import styles from '#complaints/complaints.module.css';

interface Props {
  of: OverviewKind;
  list: ListOf;
  trail: readonly Crumb[];
}

/** Where one kind of complaint lies: at the desk, with the units, on the way to the public. Each number leads to its list. */
export function StageColumns({ of, list, trail }: Props) {
  const { t } = useWords();
  return (
    <section aria-label={t(`complaints.kind.${of.kind}`)}>
      <h2>{t(`complaints.kind.${of.kind}`)}</h2>
      <div className={styles.columns}>
        {complaintStages.map((stage) => (
          <Column key={stage} stage={stage} of={of} list={list} trail={trail} />
        ))}
      </div>
      <Ratings of={of} list={list} trail={trail} />
      {of.privateOpen > 0 && <p className="quiet">{t('complaints.private', { n: of.privateOpen })}</p>}
    </section>
  );
}

function Column({ stage, of: { counts }, list, trail }: Props & { stage: StageName }) {
  const { t } = useWords();
  const names = measuresOf[stage];
  const overdue = stageCount(counts, names.overdue);
  const more = { intake: ['rejected', 'duplicate'], handling: ['sent-back', 'reopened'], publication: [] }[stage];
  const words: Record<string, string> = {
    ...{ rejected: t('complaints.rejected'), duplicate: t('complaints.duplicate') },
    ...{ 'sent-back': t('complaints.sentBack'), reopened: t('complaints.reopened') },
  };
  const number = (name: string) => <Count name={name} counts={counts} list={list} trail={trail} />;
  return (
    <div className={styles.column} data-overdue={overdue > 0}>
      <h3>{t(`complaints.stage.${stage}`)}</h3>
      <p className="quiet">{t(`complaints.holder.${stage}`)}</p>
      <p className={styles.number}>{number(names.waiting)}</p>
      <p>{t(`complaints.waiting.${stage}`)}</p>
      <p className={overdue > 0 ? 'word-breach' : 'quiet'}>
        {overdue > 0 ? (
          <>
            <StateMark kind="breach" /> {number(names.overdue)} {t('complaints.overdue')}
          </>
        ) : (
          <>
            <StateMark kind="met" /> {t('complaints.noneOverdue')}
          </>
        )}
      </p>
      <dl>
        <Line label={t(`complaints.done.${stage}`)}>{number(names.done)}</Line>
        <Line label={t('complaints.late')}>{number(names.late)}</Line>
        {more.map((name) => (
          <Line key={name} label={words[name] ?? name}>
            {number(name)}
          </Line>
        ))}
      </dl>
    </div>
  );
}

const Line = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

type CountProps = Omit<Props, 'of'> & { name: string; counts: OverviewKind['counts'] };
/** A number that leads to its list. */
export function Count({ name, counts, list, trail }: CountProps) {
  const { locale } = useWords();
  const n = stageCount(counts, name);
  const text = exact(n, locale);
  if (n === 0) return <span className="quiet">{text}</span>;
  return (
    <Link className="link" to={listHref(list, name, n)} state={{ trail }}>
      {text}
    </Link>
  );
}

/** What citizens say, and beside it how many of them said anything; a rate of fewer than ten is stated as a fraction alone. */
function Ratings({ of: { counts }, list, trail }: Props) {
  const { t, locale } = useWords();
  const { answered, rated, content, contentShare, responseShare } = ratingsOf(counts);
  const share = (value: number | null, of: number) =>
    value === null || of < smallDenominator ? '' : `${percent(value, locale)} % · `;
  const values = (n: number, of: number) => ({ n: exact(n, locale), of: exact(of, locale) });
  return (
    <div className={styles.ratings}>
      <p>
        <span className="quiet">{t('complaints.content')}</span>{' '}
        {rated === 0 ? (
          <span className="quiet">{t('complaints.noRating')}</span>
        ) : (
          <>
            {share(contentShare, rated)}
            <Link className="link" to={listHref(list, 'rated', rated)} state={{ trail }}>
              {t('complaints.ofRated', values(content, rated))}
            </Link>
          </>
        )}
      </p>
      <p>
        <span className="quiet">{t('complaints.response')}</span> {share(responseShare, answered)}
        {t('complaints.ofAnswered', values(rated, answered))}
      </p>
    </div>
  );
}
