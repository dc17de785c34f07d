import { Link, useSearchParams } from 'react-router';
import type { AtRisk } from '@ioc/shared/answers/stages';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { dayText, exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { tenth, toTheMinute } from '#stages/foretold';
import { address, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { EmptyList } from '#desk/empty-list';
import { DataTable } from '#desk/data-table';
import { casePath } from '#desk/page-filters';
import styles from '#stages/stages.module.css';

/** Dossiers that are in time today and will be late: whom to phone this morning. */
export function AtRiskPage() {
  const { t } = useWords();
  const fetched = useAnswer(question('/at-risk', { ...useNarrowing(), limit: '100' }));
  const here = t('atRisk.title');
  return (
    <>
      <PageHead here={here} title={here} />
      <Loaded of={fetched}>{(answer) => <Found answer={answer} />}</Loaded>
    </>
  );
}

/** Of one unit, of those that fall due on some days, and of all that are looked at or those that will be late. */
function useNarrowing() {
  const [search] = useSearchParams();
  return { unit: search.get('unit'), from: search.get('from'), to: search.get('to'), of: search.get('of') };
}

function Found({ answer }: { answer: AtRisk }) {
  const { t, locale } = useWords();
  const { unit, from, to, of } = useNarrowing();
  const { at, total, watched, unknown, rows } = answer;
  const isWhole = of === 'watched';
  return (
    <>
      <p className="lead quiet">{t('atRisk.lead', { at: toTheMinute(at) })}</p>
      <p className={styles.count}>
        <strong className="strong">{exact(isWhole ? watched : total, locale)}</strong>{' '}
        {isWhole ? t('atRisk.countWatched') : t('atRisk.count')}{' '}
        <span className="quiet">
          {isWhole
            ? t('atRisk.late', { total: exact(total, locale) })
            : t('atRisk.of', { watched: exact(watched, locale) })}
        </span>
      </p>
      {unknown > 0 && <p className="quiet">{t('atRisk.unknown', { unknown: exact(unknown, locale) })}</p>}
      {from && to && <p>{t('atRisk.days', { from: dayText(from), to: dayText(to) })}</p>}
      {(unit ?? from ?? to ?? of) && (
        <p>
          <Link to="?">{t('atRisk.whole')}</Link>
        </p>
      )}
      {total === 0 ? <EmptyList kind="dossier" words={t('atRisk.empty')} /> : <UnitTable answer={answer} />}
      {rows.length > 0 && <DossierTable rows={rows} total={isWhole ? watched : total} />}
    </>
  );
}

function UnitTable({ answer: { units } }: { answer: AtRisk }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  return (
    <section aria-label={t('atRisk.units')}>
      <h2>{t('atRisk.units')}</h2>
      <DataTable
        caption={t('atRisk.units')}
        rows={units}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.name('unit', t('atRisk.unit'), ({ unit, name }) => (
            <Link to={address('', { ...Object.fromEntries(search), of: null, unit: `=${unit}` })}>{name}</Link>
          )),
          column.number('n', t('atRisk.n'), ({ breaching }) => exact(breaching, locale)),
          column.number('watched', t('atRisk.watched'), ({ unit, watched }) => (
            <Link to={address('', { ...Object.fromEntries(search), of: 'watched', unit: `=${unit}` })}>
              {exact(watched, locale)}
            </Link>
          )),
        ]}
      />
    </section>
  );
}

function DossierTable({ rows, total }: Pick<AtRisk, 'rows' | 'total'>) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t('atRisk.dossiers')}>
      <h2>{t('atRisk.dossiers')}</h2>
      {rows.length < total && (
        <p className="quiet">{t('atRisk.more', { shown: exact(rows.length, locale), total: exact(total, locale) })}</p>
      )}
      <DataTable
        caption={t('atRisk.dossiers')}
        rows={rows}
        keyOf={({ code }) => code}
        columns={(column) => [
          column.name(
            'dossier',
            t('atRisk.dossier'),
            ({ code }) => <Link to={casePath('dossier', code)}>{code}</Link>,
            'nowrap',
          ),
          column.text('procedure', t('atRisk.procedure'), ({ procedureName }) => procedureName),
          column.text('unit', t('atRisk.unit'), ({ unitName }) => unitName),
          column.text('step', t('atRisk.step'), ({ step }) => step ?? '–'),
          column.text('due', t('atRisk.due'), ({ dueAt }) => toTheMinute(dueAt), 'nowrap'),
          column.text('finish', t('atRisk.finish'), ({ forecast }) => toTheMinute(forecast.finishAt), 'nowrap'),
          column.number('missing', t('atRisk.missing'), ({ forecast }) => exact(tenth(-forecast.spareHours), locale)),
        ]}
      />
    </section>
  );
}
