import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words';
import { type ApiProblem, timeoutSeconds } from '#api/client';
import type { Fetched } from '#desk/use-answer';
import { Waiting } from '#desk/waiting';

interface Props<Answer> {
  of: Fetched<Answer>;
  children: (answer: Answer, more: Extract<Fetched<Answer>, { kind: 'ready' }>) => ReactNode;
}
/** What has come, or in words that it is coming, or why it did not come. */
export function Loaded<Answer>({ of, children }: Props<Answer>) {
  const { t } = useWords();
  switch (of.kind) {
    case 'loading':
      return (
        <p className="page-note quiet" role="status">
          {t('explore.loading')}
        </p>
      );
    case 'failed':
      return (
        <div className="page-note" role="alert">
          <p className="page-note-what">{t('explore.failed')}</p>
          <p className="quiet">
            <ProblemWords problem={of.problem} />
          </p>
          <button type="button" className="button" onClick={of.retry}>
            {t('explore.retry')}
          </button>
        </div>
      );
    case 'ready':
      return <Waiting.Provider value={of.waiting}>{children(of.answer, of)}</Waiting.Provider>;
  }
}

function ProblemWords({ problem }: { problem: ApiProblem }) {
  const { t } = useWords();
  switch (problem.kind) {
    case 'network':
      return t('problem.network');
    case 'timeout':
      return t('problem.timeout', { n: timeoutSeconds });
    case 'missing':
      return t('problem.missing', { detail: problem.detail });
    case 'status':
      return t('problem.status', { status: problem.status, detail: problem.detail });
  }
}
