import { Link } from 'react-router';
import type { ProcessBoard } from '@ioc/shared/answers/registers';
import { address } from '#api/question';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';

export type Process = ProcessBoard['processes'][number];
export const processPath = (code: string) => `/processes/${encodeURIComponent(code)}`;

/** Of a process that nothing was ever sent of, no zero claims that nothing runs. */
export const isHeard = ({ running, ended }: Process) => running + ended > 0;

type Words = Readonly<Partial<Record<'status' | 'step' | 'late', string>>>;

/** How many runs of a process there are, leading to their list; those that are late are marked. */
export function RunCount({ of, n, words }: { of: Process; n: number; words: Words }) {
  const { locale } = useWords();
  if (!isHeard(of)) return '–';
  if (n === 0) return exact(n, locale);
  return (
    <span className={words.late ? 'word-attention nowrap' : undefined}>
      {words.late && <StateMark kind="attention" />}{' '}
      <Link className="link" to={address(processPath(of.code), words)}>
        {exact(n, locale)}
      </Link>
    </span>
  );
}
