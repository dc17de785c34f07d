import { useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';
import type { StageTurn } from '@ioc/shared/answers/complaints';
import { complaintStages } from '#complaints/stages';
import { workWords } from '#complaints/work-words';
import '#complaints/complaints.css';

/** The three clocks of one complaint: every turn with who had it, for how long, until when, and how it was judged. */
export function StageClocks({ turns, hidden }: { turns: readonly StageTurn[]; hidden: boolean }) {
  const { t } = useWords();
  if (hidden) return null;
  return (
    <section aria-label={t('complaints.clocks')}>
      <h2>{t('complaints.clocks')}</h2>
      <table className="table wide stage-clocks">
        <thead>
          <tr>
            <th scope="col" />
            {(['who', 'span', 'dueHead', 'spent', 'verdict'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`complaints.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        {complaintStages.map((stage) => (
          <Stage key={stage} stage={stage} turns={turns.filter((turn) => turn.stage === stage)} />
        ))}
      </table>
    </section>
  );
}

function Stage({ stage, turns }: { stage: StageTurn['stage']; turns: readonly StageTurn[] }) {
  const { t } = useWords();
  const name = (
    <th scope="rowgroup" rowSpan={Math.max(turns.length, 1)} className="stage-name">
      {t(`complaints.stage.${stage}`)}
    </th>
  );
  return (
    <tbody>
      {turns.length === 0 ? (
        <tr>
          {name}
          <td colSpan={5} className="quiet">
            {t('complaints.notYet')}
          </td>
        </tr>
      ) : (
        turns.map((turn, at) => (
          <tr key={turn.from + at} data-state={turn.state}>
            {at === 0 && name}
            <Turn turn={turn} basis={turn.basis === turns[at - 1]?.basis ? null : turn.basis} />
          </tr>
        ))
      )}
    </tbody>
  );
}

const marks: Record<StageTurn['state'], MarkKind> = {
  running: 'none',
  overdue: 'breach',
  waiting: 'stale',
  'no-limit': 'none',
  'in-time': 'met',
  late: 'attention',
  'passed-on': 'none',
  'returned-late': 'attention',
};
const colours: Partial<Record<StageTurn['state'], string>> = {
  overdue: 'word-breach',
  late: 'word-attention',
  'returned-late': 'word-attention',
  'passed-on': 'quiet',
  'no-limit': 'quiet',
};

/** `basis`: said once for turns that stand on the same text. */
function Turn({ turn, basis }: { turn: StageTurn; basis: string | null }) {
  const { t } = useWords();
  const { unitName, from, to, end, dueAt, workedMinutes, pausedMinutes, state } = turn;
  return (
    <>
      <td>
        {unitName ?? t(turn.stage === 'handling' ? 'complaints.unassigned' : 'complaints.desk')}
        {end && <p className={end === 'sent-back' ? 'word-attention' : 'quiet'}>{endWords(end, t)}</p>}
      </td>
      <td className="nowrap">
        {dateTime(from)}
        <p className="quiet">{to === null ? t('complaints.now') : dateTime(to)}</p>
      </td>
      <td>
        {dueAt === null ? <span className="quiet">{t('complaints.noLimit')}</span> : dateTime(dueAt)}
        {basis && <p className="quiet stage-basis">{basis}</p>}
      </td>
      <td className="nowrap">
        {workedMinutes === null ? '–' : workWords(workedMinutes, t)}
        {pausedMinutes !== null && pausedMinutes > 0 && (
          <p className="quiet">{t('complaints.paused', { time: workWords(pausedMinutes, t) })}</p>
        )}
      </td>
      <td className={colours[state]}>
        <StateMark kind={marks[state]} /> {t(`complaints.state.${state}`)}
      </td>
    </>
  );
}

type Ends = 'accepted' | 'assigned' | 'clarification' | 'transferred' | 'sent-back' | 'answered' | 'rejected';
const endWords = (end: string, t: ReturnType<typeof useWords>['t']): string =>
  t(`complaints.end.${end as Ends | 'duplicate' | 'closed' | 'published' | 'reopened'}`);
