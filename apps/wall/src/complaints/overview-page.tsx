import { Link, useLocation, useSearchParams } from 'react-router';
import type { ComplaintOverview } from '@ioc/shared/answers/complaints';
import { useWords } from '#i18n/use-words';
import type { Crumb } from '#ui/breadcrumbs';
import { dayText } from '#ui/format';
import { Choice } from '#desk/choice';
import { StageColumns } from '#complaints/stage-columns';
import { StageBreakdown } from '#complaints/stage-breakdown';
import type { ListOf, OverviewKind } from '#complaints/stages';
import { Fed } from '#desk/fed';
import { usePageFilters } from '#desk/page-filters';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { PageHead } from '#desk/page-head';

/** A coordinator leaves the page open. */
const refreshMs = 15_000;

/** Where complaints are stuck: at the desk, at a unit, on the way to the public; the two kinds apart. */
export function OverviewPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { pathname, search: text } = useLocation();
  const { from, to, asOf } = usePageFilters();
  const unit = search.get('unit');
  const fetched = useAnswer(question('/complaints/overview', { unit, from, to: to ?? asOf }), { everyMs: refreshMs });
  const title = t('complaints.title');
  const trail: Crumb[] = [
    { label: t('explore.wall'), href: '/' },
    { label: title, href: `${pathname}${text}` },
  ];
  return (
    <>
      <PageHead here={title} title={title} lead={t('complaints.lead')} />
      <Fed kind="complaint" of={fetched}>
        {(answer) => <Overview answer={answer} unit={unit} trail={trail} />}
      </Fed>
    </>
  );
}

interface Props {
  answer: ComplaintOverview;
  unit: string | null;
  trail: readonly Crumb[];
}
function Overview({ answer, unit, trail }: Props) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { from, to, unitName, kinds } = answer;
  const chosen = kinds.find(({ kind }) => kind === search.get('kind')) ?? kinds[0];
  const listOf = ({ prefix }: OverviewKind): ListOf => ({ prefix, from, to, unit });
  const whole = new URLSearchParams(search);
  whole.delete('unit');
  return (
    <>
      <p className="quiet">
        {unitName} · {t('complaints.window', { from: dayText(from), to: dayText(to) })}
        {unit !== null && (
          <>
            {' · '}
            <Link className="link" to={`?${whole.toString()}`}>
              {t('complaints.wholeProvince')}
            </Link>
          </>
        )}
      </p>
      {kinds.every(({ counts }) => Object.keys(counts).length === 0) && (
        <p className="page-note quiet">{t('complaints.empty')}</p>
      )}
      {kinds.map((of) => (
        <StageColumns key={of.kind} of={of} list={listOf(of)} trail={trail} />
      ))}
      <Choice
        label={t('complaints.kinds')}
        name="kind"
        options={kinds.map(({ kind }, at) => ({ value: at === 0 ? null : kind, words: t(`complaints.short.${kind}`) }))}
      />
      {chosen && chosen.byCategory.length > 0 && (
        <>
          <StageBreakdown parts={chosen.byCategory} by="category" list={listOf(chosen)} trail={trail} />
          <StageBreakdown parts={chosen.byUnit} by="unit" list={listOf(chosen)} trail={trail} />
        </>
      )}
    </>
  );
}
