import { Link, useSearchParams } from 'react-router';
import { useWords } from '#i18n/use-words';
import { eventWords } from '#panels/event-words';
import { dateTime, dayText, exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { casePath, eventPath, type PageFilters } from '#desk/page-filters';
import { type AnswerTo, question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';

type Cause = AnswerTo<'/figures/{indicator}/restatements/{known}'>['causes'][number];
interface Props {
  indicator: string;
  known: string;
  where: PageFilters;
}

/** The events that became known on one day and changed the figure, each with its case and its raw event. */
export function Causes({ indicator, known, where: { from, to, asOf } }: Props) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const fetched = useAnswer(
    question('/figures/{indicator}/restatements/{known}', {
      ...{ indicator, known, from, to, asOf },
      ...{ after: search.get('after'), limit: '50' },
    }),
  );
  const onward = (after: string) => {
    const more = new URLSearchParams(search);
    more.set('after', after);
    return `?${more.toString()}`;
  };
  return (
    <section aria-label={t('restated.causes')}>
      <h3>
        {t('restated.causes')} · {dayText(known)}
      </h3>
      <Loaded of={fetched}>
        {({ causes, next }) => (
          <>
            {causes.length === 0 ? <p className="quiet">{t('restated.noCauses')}</p> : <Table causes={causes} />}
            {next !== null && (
              <Link className="button" to={onward(next)} preventScrollReset>
                {t('restated.more')}
              </Link>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Table({ causes }: { causes: readonly Cause[] }) {
  const { t, locale } = useWords();
  return (
    <DataTable
      caption={t('restated.causes')}
      rows={causes}
      keyOf={(cause) => `${cause.rule ?? ''}${cause.topic}/${cause.partition}/${cause.offset}`}
      columns={(column) => [
        column.name(
          'case',
          t('restated.case'),
          (cause, at) => begins(causes, at) && <CaseLink code={cause.code} type={cause.type} />,
          'nowrap',
        ),
        column.text('event', t('restated.event'), ({ rule, type }) =>
          rule === null ? eventWords(type, t) : t('restated.byRule', { rule }),
        ),
        column.text('happened', t('restated.happened'), ({ time }) => dateTime(time), 'nowrap'),
        column.text(
          'changes',
          t('restated.changes'),
          ({ changes }, at) => begins(causes, at) && changeWords(changes, locale),
          'quiet',
        ),
        column.text('raw', t('restated.raw'), (cause) => (
          <Link className="link" to={eventPath(cause)}>
            {cause.partition}/{cause.offset}
          </Link>
        )),
      ]}
    />
  );
}

/** A case and what it changed are said once, on the first of its events; one without a code has one. */
const begins = (causes: readonly Cause[], at: number) =>
  causes[at]?.code === null || causes[at]?.code !== causes[at - 1]?.code;

/** Tasks have no page of their own yet. */
function CaseLink({ code, type }: { code: string | null; type: string }) {
  const { t } = useWords();
  if (code === null) return <>{t('case.private')}</>;
  const kind = type.split('.')[2];
  return kind === 'dossier' || kind === 'complaint' ? <Link to={casePath(kind, code)}>{code}</Link> : <>{code}</>;
}

/** 'dossier.resolved +1, dossier.open −1': the ledger's own names, for who contests a figure wants these. */
export const changeWords = (changes: Record<string, number>, locale: Parameters<typeof exact>[1]): string =>
  Object.entries(changes)
    .filter(([, n]) => n !== 0)
    .map(([measure, n]) => `${measure} ${n > 0 ? '+' : '−'}${exact(Math.abs(n), locale)}`)
    .join(', ');
