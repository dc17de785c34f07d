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
import { useDays, QualityWindow } from '#hospitals/window-choice';

/** Quality of hospitals: a row each, every rate with its numerator and denominator, leading to the days that make it. */
export function HospitalsPage() {
  const { t } = useWords();
  const days = useDays();
  const fetched = useAnswer(question('/hospitals', { days }), { everyMs: textsMs });
  const title = t('hospitals.title');
  return (
    <>
      <PageHead here={title} title={title} lead={t('hospitals.lead')} />
      <QualityWindow />
      <Loaded of={fetched}>{(answer) => <Board answer={answer} days={days} />}</Loaded>
    </>
  );
}

interface Row {
  readonly hospital: string | null;
  readonly name: string;
  readonly days: number | null;
  readonly rates: readonly HospitalRate[];
}

function Board({ answer, days }: { answer: HospitalQuality; days: string | null }) {
  const { t, locale } = useWords();
  const { from, to, measures, hospitals, all } = answer;
  if (hospitals.length === 0 || measures.length === 0)
    return <Nothing what={t('hospitals.none')} hint={t('hospitals.noneHint')} />;
  if (hospitals.every((one) => one.days === 0))
    return <Nothing what={t('hospitals.silent')} hint={t('hospitals.silentHint')} />;
  const whole: Row = { hospital: null, name: t('hospitals.all'), days: null, rates: all };
  const rows: readonly Row[] = [...hospitals, whole];
  return (
    <>
      <p className="quiet">{t('hospitals.from', { from: dayText(from), to: dayText(to) })}</p>
      <DataTable<Row>
        caption={t('hospitals.title')}
        wide
        rows={rows}
        keyOf={({ hospital }) => hospital ?? 'all'}
        columns={(column) => [
          column.name('name', t('hospitals.hospital'), ({ hospital, name }) =>
            hospital === null ? (
              <strong>{name}</strong>
            ) : (
              <Link to={address(`/hospitals/${encodeURIComponent(hospital)}`, { days })}>{name}</Link>
            ),
          ),
          ...measures.map((measure, at) =>
            column.number(measure.code, rateName(measure, locale), ({ rates, hospital }) => (
              <LinkedRate rate={rates[at]} measure={measure} hospital={hospital} days={days} />
            )),
          ),
          column.number('days', t('hospitals.sent'), (row) => (row.days === null ? '' : exact(row.days, locale))),
        ]}
      />
      <QualityThresholds measures={measures} />
    </>
  );
}

type Linked = { rate: HospitalRate | undefined; measure: Measure; hospital: string | null; days: string | null };
function LinkedRate({ rate, measure, hospital, days }: Linked) {
  if (!rate) return null;
  const cell = <RateCell rate={rate} measure={measure} />;
  if (hospital === null || rate.numerator === null) return cell;
  return <Link to={address(`/hospitals/${encodeURIComponent(hospital)}`, { days })}>{cell}</Link>;
}
