import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CountedKind } from '@ioc/shared/alarms/counted-kinds';
import type { AlarmQuality } from '@ioc/shared/answers/alarm-quality';
import type { viAlarmQuality } from '#i18n/vi/alarm-quality';
import { useWords } from '#i18n/use-words';
import { exact, type Locale, thin } from '#ui/format';
import { StateMark } from '#ui/state-mark';
import { DataTable } from '#desk/data-table';
import { useCountedPage } from '#alarms/counted-address';
import { isMet, type Recommended } from '#alarms/recommended';
import { spanOf } from '#alarms/span-of';
import styles from '#alarms/quality.module.css';

type Name = keyof (typeof viAlarmQuality)['alarmQuality']['names'];

interface Measure extends Recommended {
  readonly name: Name;
  readonly as?: 'percent' | 'minutes';
  /** Whose alarms it leads to. */
  readonly of: CountedKind;
  /** What it is worked out from. */
  readonly from?: readonly [numerator: number, denominator: number];
}

/** The measures with what is recommended: average below 1, peak at most 10, flood below 1 %, fewer than 5 stale, no chattering. Pure. */
const listOf = ({ raised, rate, standing, chattering, repeating, acknowledgement }: AlarmQuality): Measure[] => [
  { name: 'raised', value: raised, of: 'raised' },
  { name: 'average', value: rate.average, of: 'raised', below: 1, from: [raised, rate.slots] },
  { name: 'peak', value: rate.peak, of: 'peak', atMost: 10 },
  { name: 'flood', value: rate.floodShare, as: 'percent', of: 'flood', below: 1 },
  { name: 'standing', value: standing, of: 'standing', below: 5 },
  { name: 'chattering', value: chattering, of: 'chattering', atMost: 0 },
  { name: 'repeating', value: repeating, of: 'repeating' },
  { name: 'p50', value: acknowledgement.p50Minutes, as: 'minutes', of: 'acknowledged' },
  { name: 'p95', value: acknowledgement.p95Minutes, as: 'minutes', of: 'acknowledged' },
  { name: 'waiting', value: acknowledgement.waiting, of: 'waiting' },
];

export function QualityMeasures({ of }: { of: AlarmQuality }) {
  const { t, locale } = useWords();
  const page = useCountedPage();
  return (
    <DataTable
      caption={t('alarmQuality.title')}
      rows={listOf(of)}
      keyOf={({ name }) => name}
      columns={(column) => [
        column.name('name', t('alarmQuality.measure'), ({ name }) => (
          <>
            {t(`alarmQuality.names.${name}`)}
            <p className={`${styles.how} quiet`}>{t(`alarmQuality.notes.${name}`)}</p>
          </>
        )),
        column.number('value', t('alarmQuality.value'), (row) =>
          row.value === null ? (
            '–'
          ) : (
            <>
              <Link className="link" to={page(row.of)}>
                {words(row.value, row.as, locale, t)}
              </Link>
              {row.from && <p className="quiet">{row.from.map((n) => exact(n, locale)).join('/')}</p>}
            </>
          ),
        ),
        column.text('recommended', t('alarmQuality.recommended'), (row) => (
          <>
            {recommended(row, locale, t)}
            <Judged met={isMet(row)} />
          </>
        )),
      ]}
    />
  );
}

function Judged({ met }: { met: boolean | null }): ReactNode {
  const { t } = useWords();
  if (met === null) return null;
  return (
    <p className={styles.judged}>
      <StateMark kind={met ? 'met' : 'attention'} /> {t(met ? 'alarmQuality.met' : 'alarmQuality.beyond')}
    </p>
  );
}

type T = ReturnType<typeof useWords>['t'];

function words(value: number, as: Measure['as'], locale: Locale, t: T): string {
  if (as === 'percent') return `${exact(value, locale)}${thin}%`;
  if (as !== 'minutes') return exact(value, locale);
  const { unit, n } = spanOf(value);
  return t(`alarmQuality.${unit}`, { n: exact(n, locale) });
}

function recommended({ below, atMost, as }: Measure, locale: Locale, t: T): string {
  if (atMost === 0) return t('alarmQuality.none');
  if (atMost !== undefined) return t('alarmQuality.atMost', { n: words(atMost, as, locale, t) });
  return below === undefined ? '' : t('alarmQuality.lessThan', { n: words(below, as, locale, t) });
}
