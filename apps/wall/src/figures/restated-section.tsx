import { Link, useSearchParams } from 'react-router';
import type { Figure } from '@ioc/shared/figures/figure';
import { useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { Choice } from '#desk/choice';
import { Loaded } from '#desk/loaded';
import { Causes } from '#figures/causes';
import type { PageFilters } from '#desk/page-filters';
import { type AnswerTo, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';

type Restated = AnswerTo<'/figures/{indicator}/restatements'>[number];
interface Props {
  indicator: string;
  /** A past day that the figure is of. */
  day: string;
  where: PageFilters;
}

/** The two readings of a past day: as it was known at its end, and as it is known now. */
export function Reading({ day }: { day: string }) {
  const { t } = useWords();
  return (
    <Choice
      label={t('restated.reading')}
      name="known"
      options={[
        { value: day, words: t('restated.then') },
        { value: null, words: t('restated.now') },
      ]}
    />
  );
}

/** How a figure of a past day changed after that day: from what, to what, when it became known, because of which events. */
export function RestatedSection({ indicator, day, where }: Props) {
  const { t } = useWords();
  const { from, to, asOf } = where;
  const fetched = useAnswer(question('/figures/{indicator}/restatements', { indicator, from, to, asOf }));
  return (
    <section aria-label={t('restated.title')}>
      <h2>{t('restated.title')}</h2>
      <Loaded of={fetched}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('restated.none', { day: dayText(day) })}</p>
          ) : (
            <>
              <p className="lead quiet">{t('restated.lead', { day: dayText(day) })}</p>
              <RestatedTable rows={rows} indicator={indicator} where={where} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function RestatedTable({ rows, indicator, where }: Pick<Props, 'indicator' | 'where'> & { rows: readonly Restated[] }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const shown = search.get('cause');
  const to = (known: string | null) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    if (known === null) next.delete('cause');
    else next.set('cause', known);
    return `?${next.toString()}`;
  };
  return (
    <>
      <DataTable
        caption={t('restated.title')}
        rows={rows}
        keyOf={({ known }) => known}
        columns={(column) => [
          column.name('known', t('restated.known'), ({ known }) => dayText(known)),
          column.number('before', t('restated.before'), ({ before }) => <AllDigits figure={before} />, 'quiet'),
          column.number('after', t('restated.after'), ({ figure }) => <AllDigits figure={figure} />),
          column.text('causes', t('restated.causes'), ({ known }) => (
            <Link className="link" to={to(shown === known ? null : known)} preventScrollReset>
              {t(shown === known ? 'restated.hide' : 'restated.show')}
            </Link>
          )),
        ]}
      />
      {shown && <Causes indicator={indicator} known={shown} where={where} />}
    </>
  );
}

/** A restatement is often of the last one. */
function AllDigits({ figure: { value, numerator, denominator, unit } }: { figure: Figure }) {
  const { locale } = useWords();
  return (
    <>
      {value === null ? '–' : exact(value, locale)}
      {unit === 'percent' && value !== null && ' %'}
      {denominator !== null && (
        <span className="quiet">
          {' '}
          ({exact(numerator ?? 0, locale)}/{exact(denominator, locale)})
        </span>
      )}
    </>
  );
}
