import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { usePageFilters } from '#desk/page-filters';
import { useWords } from '#i18n/use-words';
import { TargetTable } from '#targets/target-table';

/** The targets of one indicator, below its figure; nothing where none was set. */
export function FigureTargets({ indicator }: { indicator: string }) {
  const { t } = useWords();
  const where = usePageFilters();
  const fetched = useAnswer(question('/targets', { indicator, asOf: where.to ?? where.asOf }));
  if (fetched.kind !== 'ready' || fetched.answer.rows.length === 0) return null;
  const title = t('targets.title');
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <TargetTable caption={title} rows={fetched.answer.rows} />
    </section>
  );
}
