import type { Official } from '@ioc/shared/answers/index766';
import { useWords } from '#i18n/use-words';
import { date, exact } from '#ui/format';

/** The published score beside our own: both stay visible, and how far they are apart is said in words. */
export function OfficialWords({ official, none = '' }: { official: Official | null; none?: string }) {
  const { t, locale } = useWords();
  if (official === null || official.official === null) return <span className="quiet">{none}</span>;
  const { difference, agrees, officialAsOf } = official;
  const far = exact(Math.abs(difference ?? 0), locale);
  return (
    <>
      {exact(official.official, locale)}
      <span className="quiet">
        {officialAsOf && ` · ${t('index.officialAsOf', { day: date(officialAsOf) })}`}
        {difference !== null &&
          ` · ${agrees ? t('index.agrees') : t(difference < 0 ? 'index.officialLess' : 'index.officialMore', { n: far })}`}
      </span>
    </>
  );
}
