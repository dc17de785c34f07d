import { useSearchParams } from 'react-router';
import type { DecidedProcedure, DecidedProcedures } from '@ioc/shared/answers/registers';
import { question } from '#api/question';
import { Choice } from '#desk/choice';
import { DataTable } from '#desk/data-table';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { textsMs, useAnswer } from '#desk/use-answer';
import { type T, useWords } from '#i18n/use-words';
import { dayText, exact } from '#ui/format';
import { Nothing } from '#desk/nothing';
import { RecordLink } from '#desk/record-link';

/** The register of procedures: what was announced, amended and abolished, by which decision and on which day. */
export function DecisionsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const [change, after] = [search.get('change'), search.get('after')];
  const fetched = useAnswer(question('/registers/procedures', { change: change as never, after }), {
    everyMs: textsMs,
  });
  const title = t('registers.changes');
  const above = [
    { label: t('explore.wall'), href: '/' },
    { label: t('registers.procedures'), href: '/procedures' },
  ];
  return (
    <>
      <PageHead here={title} above={above} title={title} lead={t('registers.changesLead')} />
      <Loaded of={fetched}>
        {(answer) =>
          answer.counts.new + answer.counts.amended + answer.counts.abolished === 0 ? (
            <Nothing what={t('registers.noChanges')} hint={t('registers.noChangesHint')} />
          ) : (
            <Found answer={answer} />
          )
        }
      </Loaded>
    </>
  );
}

function Found({ answer }: { answer: DecidedProcedures }) {
  const { t, locale } = useWords();
  const { counts, rows, total, next } = answer;
  const options = (['new', 'amended', 'abolished'] as const).map((value) => ({
    value,
    words: `${t(`registers.change.${value}`)} ${exact(counts[value], locale)}`,
  }));
  return (
    <>
      <Choice
        label={t('registers.changed')}
        name="change"
        options={[{ value: null, words: t('registers.any') }, ...options]}
      />
      <DataTable
        caption={t('registers.changes')}
        wide
        rows={rows}
        keyOf={({ code }) => code}
        columns={(column) => [
          column.name('code', t('explore.code'), ({ code }) => code, 'nowrap'),
          column.text('title', t('registers.name'), (row) => row.title),
          column.text('change', t('registers.changed'), (row) => t(`registers.change.${row.change}`), 'nowrap'),
          column.text('decision', t('registers.decision'), (row) => row.document ?? '–'),
          column.text('day', t('registers.decidedOn'), (row) => <Days row={row} />, 'nowrap'),
          column.text('service', t('registers.serviceLevel'), (row) => row.serviceLevel ?? '–'),
          column.text('portal', t('registers.portal'), ({ nationalPortal }) => flag(nationalPortal, t)),
          column.text('fee', t('registers.fee'), ({ fee }) => flag(fee, t)),
          column.text('unit', t('explore.unit'), ({ unitName }) => unitName ?? '–', 'quiet'),
          column.text('record', t('observation.record'), ({ event }) => <RecordLink event={event} />),
        ]}
      />
      <Pager list={{ total, rows, next }} />
    </>
  );
}

const flag = (value: boolean | null, t: T) => (value === null ? '–' : t(value ? 'registers.yes' : 'registers.no'));

function Days({ row: { decidedOn, effectiveOn } }: { row: DecidedProcedure }) {
  const { t } = useWords();
  return (
    <>
      {dayText(decidedOn)}
      {effectiveOn !== decidedOn && (
        <span className="quiet"> · {t('registers.from', { day: dayText(effectiveOn) })}</span>
      )}
    </>
  );
}
