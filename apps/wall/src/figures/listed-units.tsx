import { Link } from 'react-router';
import { address, question } from '#api/question';
import { useAnswer, useCatalogue } from '#desk/use-answer';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';

/** The units that the catalogue lists of what an indicator says, e.g. communes with a one-stop desk: how many, and the way there. */
export function ListedUnits({ indicator }: { indicator: string }) {
  const { t, locale } = useWords();
  const found = useCatalogue()?.indicators.find(({ code }) => code === indicator)?.units;
  const words = found && { kind: found.kind, oneStop: found.oneStop?.toString() };
  const fetched = useAnswer(words ? question('/catalogue/units', words) : null);
  if (!words || fetched.kind !== 'ready') return null;
  return (
    <Link className="button" to={address('/units', words)}>
      {t('unitLife.listed', { n: exact(fetched.answer.total, locale) })}
    </Link>
  );
}
