import { useWords } from '#i18n/use-words';
import { served } from '#ui/base-path';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';

interface Props {
  total: number;
  /** How many the figure says; null: no figure says how many. */
  expected: number | null;
  /** The same list as a file, and what the link to it says. */
  csv: string;
  csvWords: string;
}

/** How long a list is, and whether that is as long as its figure says. */
export function ListLength({ total, expected, csv, csvWords }: Props) {
  const { t, locale } = useWords();
  const agrees = expected === null || expected === total;
  const n = exact(total, locale);
  return (
    <p className={agrees ? 'quiet' : 'word-breach'}>
      <StateMark kind={expected === null ? 'none' : agrees ? 'met' : 'breach'} />{' '}
      {expected === null
        ? t('explore.listLength', { n })
        : agrees
          ? t('explore.listAgrees', { n })
          : t('explore.listDiffers', { n, figure: exact(expected, locale) })}
      {total > 0 && (
        <>
          {' · '}
          <a className="link" href={served(csv)} download>
            {csvWords}
          </a>
        </>
      )}
    </p>
  );
}
