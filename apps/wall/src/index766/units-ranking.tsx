import { Link, useSearchParams } from 'react-router';
import { smallDenominator } from '@ioc/shared/figures/figure';
import type { RankedUnit, UnitsAnswer } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { inRank } from '#index766/answer';
import { OfficialWords } from '#index766/official-words';
import { DataTable } from '#desk/data-table';
import styles from '#index766/index766.module.css';

type Class = UnitsAnswer['classes'][number];

/** Departments and communes apart; a unit with few cases, or without what the others have, takes no rank. */
export function UnitsRanking({ answer }: { answer: UnitsAnswer }) {
  const { t } = useWords();
  const classes = answer.classes.filter(({ units }) => units.length > 0);
  if (classes.length === 0) return <p className="page-note quiet">{t('index.noUnits')}</p>;
  return (
    <div className={styles.ranking}>
      {classes.map((one) => (
        <ClassTable key={one.level} of={one} />
      ))}
    </div>
  );
}

function ClassTable({ of: { level, missing, units } }: { of: Class }) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t(`index.${level}`)}>
      <h3>{t(`index.${level}`)}</h3>
      {missing.length > 0 && <p className="quiet">{t('index.missingInAll', { n: missing.length })}</p>}
      <DataTable
        caption={t(`index.${level}`)}
        wide
        rows={inRank(units)}
        keyOf={({ unit }) => unit}
        columns={(column) => [
          column.text('rank', t('index.rank'), (unit) => <Rank unit={unit} />, 'nowrap'),
          column.name('unit', t('index.unit'), (unit) => <UnitName unit={unit} />),
          column.number('score', t('index.score'), ({ received, known, official }) => (
            <>
              {received === 0 ? <span className="quiet">–</span> : exact(known, locale)}{' '}
              {official && <OfficialWords official={official} />}
            </>
          )),
          column.number('received', t('index.received'), ({ received }) => exact(received, locale), 'quiet'),
        ]}
      />
    </section>
  );
}

function Rank({ unit: { rank, of } }: { unit: RankedUnit }) {
  if (rank === null) return <span className="quiet">–</span>;
  return (
    <>
      {rank}
      <span className="quiet">/{of}</span>
    </>
  );
}

function UnitName({ unit: { unit, name, rank, small } }: { unit: RankedUnit }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  to.set('unit', unit);
  return (
    <>
      <Link to={`?${to.toString()}`}>{name}</Link>
      {rank === null && (
        <p className="quiet">{small ? t('index.small', { n: smallDenominator }) : t('index.otherGround')}</p>
      )}
    </>
  );
}
