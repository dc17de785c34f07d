import { useWords } from '#i18n/use-words';
import '#panels/skeleton.css';

/** What has not come yet: quiet bars where the rows will be. It does not move. */
export function PanelSkeleton({ rows }: { rows: number }) {
  const { t } = useWords();
  return (
    <section className="panel panel-only" aria-busy="true" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, at) => (
        <i key={at} className="skeleton" style={{ width: `${[62, 84, 48, 73][at % 4]}%` }} />
      ))}
    </section>
  );
}

/** Nothing to show, in words. */
export const EmptyPanel = ({ title, words }: { title?: string; words: string }) => (
  <section className="panel panel-only" aria-label={title}>
    {title !== undefined && <h2 className="panel-title">{title}</h2>}
    <p className="panel-empty">{words}</p>
  </section>
);
