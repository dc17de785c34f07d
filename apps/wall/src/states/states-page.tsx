import type { StateCounts } from '@ioc/shared/answers/states';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { exact } from '#ui/format';
import { Choice } from '#desk/choice';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import { pageOfList } from '#desk/list-address';
import { GroupTable, StateTable, UnusualTable } from '#states/state-tables';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import styles from '#states/states.module.css';

/** Dossiers by state: what a province publishes (received, done, not yet done), and every state behind it. */
export function StatesPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const asked = { grouping: search.get('grouping'), unit: search.get('unit'), asOf: search.get('asOf') };
  const fetched = useAnswer(question('/dossiers/states', asked), { everyMs: 15_000 });
  const here = t('states.title');
  return (
    <>
      <PageHead here={here} title={here} lead={t('states.lead')} />
      <Loaded of={fetched}>
        {(counts) =>
          counts.total.n === 0 ? (
            <Nothing what={t('states.none')} hint={t('states.noneHint')} />
          ) : (
            <Counts counts={counts} />
          )
        }
      </Loaded>
    </>
  );
}

function Counts({ counts }: { counts: StateCounts }) {
  const { t, locale } = useWords();
  const [first] = counts.groupings;
  const options = counts.groupings.map(({ code, name }) => ({
    value: code === first?.code ? null : code,
    words: name,
  }));
  return (
    <>
      <Choice label={t('states.grouping')} name="grouping" options={options} />
      <Headline counts={counts} />
      <GroupTable counts={counts} />
      <StateTable counts={counts} />
      <UnusualTable rows={counts.unusual} />
      <p className={`quiet ${styles.notes}`}>
        {t('states.onlyNow')}
        {counts.untold > 0 && ` ${t('states.untold', { n: exact(counts.untold, locale) })}`}
      </p>
    </>
  );
}

/** A sum and its parts in large, where the grouping has one: received = done + not yet done. */
function Headline({ counts: { sums, groups } }: { counts: StateCounts }) {
  const { locale } = useWords();
  const [sum] = sums;
  if (!sum) return null;
  const parts = groups.filter(({ within }) => within === sum.name);
  return (
    <dl className={styles.headline}>
      {[sum, ...parts].map((one, at) => (
        <div key={one.name}>
          {at > 0 && (
            <span className={`${styles.sign} quiet`} aria-hidden="true">
              {at === 1 ? '=' : '+'}
            </span>
          )}
          <div>
            <dd>
              <Link to={pageOfList(one.list, null) ?? ''}>{exact(one.n, locale)}</Link>
            </dd>
            <dt className="quiet">{one.name}</dt>
          </div>
        </div>
      ))}
    </dl>
  );
}
