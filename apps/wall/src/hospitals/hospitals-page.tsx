import { Link } from 'react-router';
import type { HospitalQuality, HospitalRate } from '@ioc/shared/answers/hospitals';
import { address, question } from '#api/question';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { Nothing } from '#desk/nothing';
import { PageHead } from '#desk/page-head';
import { textsMs, useAnswer } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { type Measure, rateName, RateCell } from '#hospitals/rate-cell';
import { QualityThresholds } from '#hospitals/thresholds';
import { QualityWindow, useWindow } from '#hospitals/window-choice';

/** Quality of hospitals: a row each, every rate with its numerator and denominator, leading to the days that make it. */
export function HospitalsPage() {
  const { t } = useWords();
  const window = useWindow();
  const fetched = useAnswer(question('/hospitals', window), { everyMs: textsMs });
  const title = t('hospitals.title');
  return (
    <>
      <PageHead here={title} title={title} lead={t('hospitals.lead')} />
      <QualityWindow />
      <Loaded of={fetched}>{(answer) => <Board answer={answer} window={window} />}</Loaded>
    </>
  );
}

type Window = ReturnType<typeof useWindow>;

function Board({ answer, window }: { answer: HospitalQuality; window: Window }) {
  const { t } = useWords();
  const { from, to, measures, hospitals } = answer;
  if (hospitals.length === 0 || measures.length === 0)
    return <Nothing what={t('hospitals.none')} hint={t('hospitals.noneHint')} />;
  if (hospitals.every((one) => one.days === 0))
    return <Nothing what={t('hospitals.silent')} hint={t('hospitals.silentHint')} />;
  return (
    <>
      <p className="quiet">{t('hospitals.from', { from: dayText(from), to: dayText(to) })}</p>
      <Rates answer={answer} window={window} />
      <QualityThresholds measures={measures} />
    </>
  );
}

function Rates({ answer: { measures, hospitals, all }, window }: { answer: HospitalQuality; window: Window }) {
  const { t, locale } = useWords();
  const pageOf = (hospital: string) => address(`/hospitals/${encodeURIComponent(hospital)}`, window);
  return (
    <DataTable
      caption={t('hospitals.title')}
      wide
      rows={hospitals}
      keyOf={({ hospital }) => hospital}
      columns={(column) => [
        {
          ...column.name('name', t('hospitals.hospital'), ({ hospital, name }) => (
            <Link to={pageOf(hospital)}>{name}</Link>
          )),
          foot: { cell: t('hospitals.all') },
        },
        ...measures.map((measure, at) => ({
          ...column.number(measure.code, rateName(measure, locale), ({ rates, hospital }) => (
            <LinkedRate rate={rates[at]} measure={measure} to={pageOf(hospital)} />
          )),
          foot: { cell: all[at] && <RateCell rate={all[at]} measure={measure} /> },
        })),
        {
          ...column.number('days', t('hospitals.sent'), (row) => (
            <Link to={pageOf(row.hospital)}>{exact(row.days, locale)}</Link>
          )),
          foot: { cell: '' },
        },
      ]}
    />
  );
}

function LinkedRate({ rate, measure, to }: { rate: HospitalRate | undefined; measure: Measure; to: string }) {
  if (!rate) return null;
  const cell = <RateCell rate={rate} measure={measure} />;
  return rate.numerator === null ? cell : <Link to={to}>{cell}</Link>;
}
