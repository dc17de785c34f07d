import { Link, useSearchParams } from 'react-router';
import type { AtRisk } from '@ioc/shared/answers/stages';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { tenth, toTheMinute } from '#stages/foretold';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#desk/leaders.css';
import '#stages/at-risk.css';

/** Dossiers that are in time today and will be late: whom to phone this morning. */
export function AtRiskPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const unit = search.get('unit');
  const fetched = useAnswer(question('/at-risk', { unit, limit: '100' }));
  const here = t('atRisk.title');
  return (
    <>
      <Breadcrumbs label={t('explore.path')} crumbs={[{ label: t('explore.wall'), href: '/' }, { label: here }]} />
      <h1>{here}</h1>
      <Loaded of={fetched}>{(answer) => <Found answer={answer} unit={unit} />}</Loaded>
    </>
  );
}

function Found({ answer, unit }: { answer: AtRisk; unit: string | null }) {
  const { t, locale } = useWords();
  const { at, total, watched, unknown, rows } = answer;
  return (
    <>
      <p className="lead quiet">{t('atRisk.lead', { at: toTheMinute(at) })}</p>
      <p className="at-risk">
        <strong className="strong">{exact(total, locale)}</strong> {t('atRisk.count')}{' '}
        <span className="quiet">{t('atRisk.of', { watched: exact(watched, locale) })}</span>
      </p>
      {unknown > 0 && <p className="quiet">{t('atRisk.unknown', { unknown: exact(unknown, locale) })}</p>}
      {unit !== null && (
        <p>
          <Link to="?">{t('atRisk.whole')}</Link>
        </p>
      )}
      {total === 0 ? <p className="page-note quiet">{t('atRisk.empty')}</p> : <UnitTable answer={answer} />}
      {rows.length > 0 && <DossierTable answer={answer} />}
    </>
  );
}

function UnitTable({ answer: { units } }: { answer: AtRisk }) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t('atRisk.units')}>
      <h2>{t('atRisk.units')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('atRisk.unit')}</th>
            <th scope="col" className="n">
              {t('atRisk.n')}
            </th>
            <th scope="col" className="n">
              {t('atRisk.watched')}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, name, breaching, watched }) => (
            <tr key={unit}>
              <th scope="row">
                <Link to={`?unit=${encodeURIComponent(unit)}`}>{name}</Link>
              </th>
              <td className="n">{exact(breaching, locale)}</td>
              <td className="n">{exact(watched, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DossierTable({ answer: { rows, total } }: { answer: AtRisk }) {
  const { t, locale } = useWords();
  const heads = ['dossier', 'procedure', 'unit', 'step', 'due', 'finish', 'missing'] as const;
  return (
    <section aria-label={t('atRisk.dossiers')}>
      <h2>{t('atRisk.dossiers')}</h2>
      {rows.length < total && (
        <p className="quiet">{t('atRisk.more', { shown: exact(rows.length, locale), total: exact(total, locale) })}</p>
      )}
      <table className="table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'missing' ? 'n' : undefined}>
                {t(`atRisk.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, unitName, procedureName, step, dueAt, forecast }) => (
            <tr key={code}>
              <th scope="row" className="nowrap">
                <Link to={`/dossiers/${encodeURIComponent(code)}`}>{code}</Link>
              </th>
              <td>{procedureName}</td>
              <td>{unitName}</td>
              <td>{step ?? '–'}</td>
              <td className="nowrap">{toTheMinute(dueAt)}</td>
              <td className="nowrap">{toTheMinute(forecast.finishAt)}</td>
              <td className="n">{exact(tenth(-forecast.spareHours), locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
