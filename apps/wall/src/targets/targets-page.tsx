import { useSearchParams } from 'react-router';
import type { TargetBoard, TargetRow } from '@ioc/shared/answers/targets';
import { question } from '#api/question';
import { Choice } from '#desk/choice';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer } from '#desk/use-answer';
import { usePageFilters } from '#desk/page-filters';
import { useWords } from '#i18n/use-words';
import { exact, dayText } from '#ui/format';
import { TargetTable } from '#targets/target-table';

/** What the province aims at, year by year: what is due by today, and whether the pace suffices. */
export function TargetsPage() {
  const { t } = useWords();
  const where = usePageFilters();
  const fetched = useAnswer(question('/targets', { asOf: where.asOf }), { everyMs: textsMs });
  const title = t('targets.title');
  return (
    <>
      <PageHead here={title} title={title} lead={t('targets.lead')} />
      <Loaded of={fetched}>{(board) => (board.rows.length === 0 ? <Nothing /> : <Years board={board} />)}</Loaded>
    </>
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <div className="page-note">
      <p className="page-note-what">{t('targets.empty')}</p>
      <p className="quiet">{t('targets.emptyHint')}</p>
    </div>
  );
}

function Years({ board }: { board: TargetBoard }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const chosen = search.get('year');
  const rows = board.rows.filter(({ year }) => chosen === null || String(year) === chosen);
  const years = board.years.map((year) => ({ value: String(year), words: String(year) }));
  return (
    <>
      <Choice
        label={t('targets.year')}
        name="year"
        options={[{ value: null, words: t('targets.allYears') }, ...years]}
      />
      <Summary rows={rows} asOf={board.asOf} />
      {board.years
        .filter((year) => rows.some((row) => row.year === year))
        .map((year) => (
          <section key={year} aria-label={t('targets.of', { year })}>
            <h2>{t('targets.of', { year })}</h2>
            <TargetTable caption={t('targets.of', { year })} rows={rows.filter((row) => row.year === year)} named />
          </section>
        ))}
      <p className="page-note quiet">{t('targets.how')}</p>
    </>
  );
}

/** How many are reached, on pace, behind and unknown. */
function Summary({ rows, asOf }: { rows: readonly TargetRow[]; asOf: string }) {
  const { t, locale } = useWords();
  const n = (paces: readonly TargetRow['pace'][]) =>
    exact(rows.filter(({ pace }) => paces.includes(pace)).length, locale);
  return (
    <p className="lead">
      {t('targets.summary', {
        ...{ day: dayText(asOf), total: exact(rows.length, locale), reached: n(['reached']), onPace: n(['on-pace']) },
        ...{ behind: n(['behind', 'missed']), unknown: n(['unknown']) },
      })}
    </p>
  );
}
