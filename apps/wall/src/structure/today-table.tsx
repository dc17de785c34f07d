import { Link } from 'react-router';
import type { ByToday, PieceToday, StructureRow } from '@ioc/shared/answers/structure';
import { useWords } from '#i18n/use-words';
import { exact, thin } from '#ui/format';
import { dayOfUnit, lifePath, todayPath } from '#structure/addresses';
import { PieceValue } from '#structure/piece-value';

/** Units of today, each with what makes its sum and, beside it, what must not be added. */
export function TodayTable({ answer }: { answer: ByToday }) {
  const { t } = useWords();
  return (
    <table className="table wide structure">
      <thead>
        <tr>
          <th scope="col">{t('structure.unitToday')}</th>
          <th scope="col" />
          <th scope="col" className="n">
            {t(answer.additive ? 'structure.sum' : 'explore.value')}
          </th>
        </tr>
      </thead>
      {answer.rows.map((row) => (
        <UnitRows key={row.unit.key} row={row} additive={answer.additive} />
      ))}
    </table>
  );
}

function UnitRows({ row, additive }: { row: StructureRow; additive: boolean }) {
  const { t } = useWords();
  const { unit, figure, complete, whole, partial, missing } = row;
  return (
    <tbody>
      <tr className="strong">
        <th scope="row">{unit.code === null ? unit.name : <Link to={todayPath(unit.code)}>{unit.name}</Link>}</th>
        <td className="quiet">
          {additive &&
            (figure === null
              ? t('structure.nothingWhole')
              : t(complete ? 'structure.complete' : 'structure.incomplete'))}
        </td>
        <td className="n">{figure && <PieceValue figure={figure} />}</td>
      </tr>
      {whole.map((piece) => (
        <PieceRow key={piece.code} piece={piece} words={t(`structure.how.${piece.how}`)} />
      ))}
      {partial.map((piece) => (
        <PieceRow key={piece.code} piece={piece} words={<PartWords piece={piece} />} />
      ))}
      {missing.map(({ code, name, parentName }) => (
        <tr key={code} className="structure-missing">
          <th scope="row" className="quiet">
            {name}
            {` · ${parentName ?? t('structure.former')}`}
          </th>
          <td className="quiet">{t('structure.missing')}</td>
          <td className="n quiet">–</td>
        </tr>
      ))}
    </tbody>
  );
}

function PieceRow({ piece, words }: { piece: PieceToday; words: React.ReactNode }) {
  const { t } = useWords();
  const part = piece.how === 'partial';
  return (
    <tr className={part ? 'structure-piece structure-part' : 'structure-piece'}>
      <th scope="row">
        <Link to={lifePath(piece.code, dayOfUnit(piece))}>{piece.name}</Link>
        {piece.parentName && <span className="quiet"> · {piece.parentName}</span>}
      </th>
      <td className="quiet">{words}</td>
      <td className="n quiet">
        <PieceValue figure={piece.figure} />
        {part && <span className="structure-not-added"> {t('structure.noSum')}</span>}
      </td>
    </tr>
  );
}

function PartWords({ piece }: { piece: StructureRow['partial'][number] }) {
  const { t, locale } = useWords();
  const share =
    piece.share === null
      ? null
      : t('structure.share', { n: `${exact(Math.round(100 * piece.share), locale)}${thin}%` });
  const names = piece.also.map(({ name }) => name).join(', ');
  return (
    <>
      <span className="structure-mark">{t('structure.how.partial')}</span>
      {share && ` ${share}`} · {names ? t('structure.also', { names }) : t('structure.elsewhere')}
    </>
  );
}
