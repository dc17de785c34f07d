import type { ScoredSheets } from '@ioc/shared/answers/registers';
import { type AnswerTo, question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { textsMs, useAnswer } from '#desk/use-answer';
import { observationPath } from '#desk/page-filters';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { BookList } from '#registers/book-list';
import { Nothing } from '#desk/nothing';
import { PeriodPicker, useChosenPeriod } from '#registers/period-picker';
import { RecordLink } from '#desk/record-link';

type Sheets = AnswerTo<'/ratings'>;
type Sheet = AnswerTo<'/ratings/{code}'>;

/** Rating sheets: criteria, points, class and evidence of each agency. */
export function RatingsPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/ratings'));
  const empty = [t('registers.noRatings'), t('registers.noRatingsHint')] as const;
  return (
    <BookList title={t('registers.ratings')} lead={t('registers.ratingsLead')} of={fetched} empty={empty}>
      {(sheet) => <SheetSection key={sheet.code} sheet={sheet} />}
    </BookList>
  );
}

function SheetSection({ sheet: { code, name, basis } }: { sheet: Sheets['rows'][number] }) {
  const { t } = useWords();
  const asked = useChosenPeriod();
  const fetched = useAnswer(question('/registers/sheets/{code}', { code, period: asked }), { everyMs: textsMs });
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p className="quiet">{basis}</p>
      <Loaded of={fetched}>
        {(scored) =>
          scored.periods.length === 0 ? (
            <Nothing what={t('registers.noScores')} hint={t('registers.noScoresHint', { sheet: code })} />
          ) : (
            <>
              <PeriodPicker periods={scored.periods} />
              <Points code={code} period={asked ?? scored.periods[0] ?? ''} scored={scored} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Points({ code, period, scored }: { code: string; period: string; scored: ScoredSheets }) {
  const { t } = useWords();
  const fetched = useAnswer(question('/ratings/{code}', { code, period }), { everyMs: textsMs });
  return (
    <Loaded of={fetched}>
      {(sheet: Sheet) => (
        <DataTable
          caption={sheet.name}
          wide
          rows={sheet.units}
          keyOf={({ unit }) => unit}
          columns={(column) => [
            column.name('unit', t('explore.unit'), ({ name }) => name),
            ...sheet.criteria.map(({ indicator, name, max }) =>
              column.number(indicator, `${name} (${max})`, (row) => (
                <Point row={row} criterion={indicator} period={period} />
              )),
            ),
            column.number('total', t('registers.total'), (row) => <Total row={row} />),
            column.text('class', t('registers.class'), (row) => row.class ?? '–', 'nowrap'),
            column.text('evidence', t('registers.evidence'), ({ unit }) => <Evidence scored={scored} unit={unit} />),
          ]}
        />
      )}
    </Loaded>
  );
}

type Rated = Sheet['units'][number];

/** Points that were observed lead to their observation; those of the sheet's own events have their record in the last column. */
function Point({ row: { unit, points }, criterion, period }: { row: Rated; criterion: string; period: string }) {
  const { locale } = useWords();
  const found = points.find((one) => one.criterion === criterion);
  const text = found?.value === null || found === undefined ? '–' : exact(found.value, locale);
  if (!found?.status) return text;
  return (
    <Link className="link" to={observationPath(criterion, unit, period)}>
      {text}
    </Link>
  );
}

function Total({ row: { total, max } }: { row: Rated }) {
  const { t, locale } = useWords();
  if (total === null) return <span className="word-unknown">{t('scoreboard.unknown')}</span>;
  return `${exact(total, locale)}/${max}`;
}

function Evidence({ scored, unit }: { scored: ScoredSheets; unit: string }) {
  const { t } = useWords();
  const found = scored.units.find((one) => one.unit === unit);
  if (!found) return <span className="quiet nowrap">{t('registers.noEvidence')}</span>;
  const documents = found.points.flatMap(({ document }) => document ?? []);
  return (
    <>
      {documents.join('; ') || t('registers.noEvidence')} · <RecordLink event={found.event} />
    </>
  );
}
