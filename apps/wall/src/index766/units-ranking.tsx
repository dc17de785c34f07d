import { Link, useSearchParams } from 'react-router';
import { smallDenominator } from '@ioc/shared/figures/figure';
import type { RankedUnit, UnitsAnswer } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { inRank } from '#index766/answer';
import { OfficialWords } from '#index766/official-words';

type Class = UnitsAnswer['classes'][number];

/** Departments and communes apart; a unit with few cases, or without what the others have, takes no rank. */
export function UnitsRanking({ answer }: { answer: UnitsAnswer }) {
  const { t } = useWords();
  const classes = answer.classes.filter(({ units }) => units.length > 0);
  if (classes.length === 0) return <p className="page-note quiet">{t('index.noUnits')}</p>;
  return (
    <div className="ranking">
      {classes.map((one) => (
        <ClassTable key={one.level} of={one} />
      ))}
    </div>
  );
}

function ClassTable({ of: { level, missing, units } }: { of: Class }) {
  const { t } = useWords();
  return (
    <section aria-label={t(`index.${level}`)}>
      <h3>{t(`index.${level}`)}</h3>
      {missing.length > 0 && <p className="quiet">{t('index.missingInAll', { n: missing.length })}</p>}
      <table className="table wide">
        <thead>
          <tr>
            <th scope="col">{t('index.rank')}</th>
            <th scope="col">{t('index.unit')}</th>
            <th scope="col" className="n">
              {t('index.score')}
            </th>
            <th scope="col" className="n">
              {t('index.received')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inRank(units).map((unit) => (
            <UnitLine key={unit.unit} unit={unit} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function UnitLine({ unit: { unit, name, rank, of, known, received, small, official } }: { unit: RankedUnit }) {
  const { t, locale } = useWords();
  const [search] = useSearchParams();
  const to = new URLSearchParams(search);
  to.set('unit', unit);
  return (
    <tr>
      <td className="nowrap">
        {rank === null ? (
          <span className="quiet">–</span>
        ) : (
          <>
            {rank}
            <span className="quiet">/{of}</span>
          </>
        )}
      </td>
      <th scope="row">
        <Link to={`?${to.toString()}`}>{name}</Link>
        {rank === null && (
          <p className="quiet">{small ? t('index.small', { n: smallDenominator }) : t('index.otherGround')}</p>
        )}
      </th>
      <td className="n">
        {received === 0 ? <span className="quiet">–</span> : exact(known, locale)}{' '}
        {official && <OfficialWords official={official} />}
      </td>
      <td className="n quiet">{exact(received, locale)}</td>
    </tr>
  );
}
