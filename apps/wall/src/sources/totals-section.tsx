import type { ComparedDay, ComparedMeasure, ComparedTotals } from '@ioc/shared/answers/source-checks';
import { useWords } from '#i18n/use-words';
import { dateTime, dayText, exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { Loaded } from '#desk/loaded';
import { nameOf } from '#desk/names';
import { MissingIdsDetail } from '#sources/missing-ids';
import { question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import '#sources/sources.css';

/** What each source counts itself, beside what is held here: the last 14 days. */
export function TotalsSection() {
  const { t } = useWords();
  const fetched = useAnswer(question('/sources/totals'), { everyMs: 60_000 });
  return (
    <section aria-label={t('totals.title')} id="totals">
      <h2>{t('totals.title')}</h2>
      <p className="quiet">{t('totals.lead')}</p>
      <Loaded of={fetched}>{(answer) => <Compared answer={answer} />}</Loaded>
    </section>
  );
}

function Compared({ answer }: { answer: ComparedTotals }) {
  const { t, locale } = useWords();
  const catalogue = useCatalogue();
  const { sources, silent, days, left, from, to } = answer;
  const names = (codes: readonly string[]) => codes.map((code) => nameOf(catalogue, 'sources', code)).join(' · ');
  if (sources.length === 0) return <p className="page-note quiet">{t('totals.none')}</p>;
  return (
    <>
      <ul className="totals-sources">
        {sources.map(({ source, equal, differs, missing }) => (
          <li key={source}>
            <StateMark kind={differs || missing ? 'breach' : 'none'} /> {nameOf(catalogue, 'sources', source)}:{' '}
            {t('totals.sum', {
              equal: exact(equal, locale),
              differs: exact(differs, locale),
              missing: exact(missing, locale),
            })}
          </li>
        ))}
      </ul>
      {days.length === 0 ? (
        <p className="page-note quiet">{t('totals.allEqual', { from: dayText(from), to: dayText(to) })}</p>
      ) : (
        <DaysTable days={days} />
      )}
      {left > 0 && <p className="quiet">{t('totals.left', { n: exact(left, locale) })}</p>}
      {silent.length > 0 && <p className="quiet totals-silent">{t('totals.silent', { names: names(silent) })}</p>}
    </>
  );
}

function DaysTable({ days }: { days: readonly ComparedDay[] }) {
  const { t } = useWords();
  const numbers = ['stated', 'held', 'difference'] as const;
  return (
    <div className="totals-scroll">
      <table className="table wide">
        <thead>
          <tr>
            <th scope="col">{t('totals.day')}</th>
            <th scope="col">{t('sourcesPage.name')}</th>
            <th scope="col">{t('totals.measure')}</th>
            {numbers.map((head) => (
              <th key={head} scope="col" className="n">
                {t(`totals.${head}`)}
              </th>
            ))}
            <th scope="col">{t('totals.finding')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <DayRows key={`${day.source} ${day.day}`} of={day} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day without any statement is one line more, so that it is seen even when nothing is held of it. */
function DayRows({ of }: { of: ComparedDay }) {
  const { t } = useWords();
  const wrong = of.measures.filter(({ state }) => state !== 'equal' && state !== 'not-comparable');
  return (
    <>
      {of.state === 'missing' && (
        <tr>
          <Heads of={of} />
          <td colSpan={4} className="quiet">
            {t('totals.nothingStated')}
          </td>
          <td>
            <StateMark kind="breach" /> {t('totals.state.missing')}
          </td>
        </tr>
      )}
      {wrong.map((measure) => (
        <MeasureRow key={measure.measure} of={of} measure={measure} />
      ))}
    </>
  );
}

function Heads({ of }: { of: ComparedDay }) {
  const catalogue = useCatalogue();
  return (
    <>
      <th scope="row" className="nowrap">
        {dayText(of.day)}
        {of.statedAt && <p className="quiet">{dateTime(of.statedAt)}</p>}
      </th>
      <td>{nameOf(catalogue, 'sources', of.source)}</td>
    </>
  );
}

function MeasureRow({ of, measure }: { of: ComparedDay; measure: ComparedMeasure }) {
  const { t, locale } = useWords();
  const number = (value: number | null) => (value === null ? '–' : exact(value, locale));
  const { stated, held, difference, state } = measure;
  return (
    <tr>
      <Heads of={of} />
      <td className="code-line">{measure.measure.replace(/^vn\.ioc\.(.*)\.v1$/, '$1')}</td>
      <td className="n">{number(stated)}</td>
      <td className="n">{number(held)}</td>
      <td className="n">{difference !== null && difference > 0 ? `+${number(difference)}` : number(difference)}</td>
      <td>
        {state !== 'not-stated' && <StateMark kind="breach" />} {t(`totals.state.${state}`)}
        {stated !== null && <MissingIdsDetail source={of.source} day={of.day} measure={measure.measure} />}
      </td>
    </tr>
  );
}
