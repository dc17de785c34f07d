import type { ReactNode } from 'react';
import { type T, useWords } from '#i18n/use-words';
import { dateTime } from '#ui/format';
import { type MarkKind, StateMark } from '#ui/state-mark';
import type { StageTurn } from '@ioc/shared/answers/complaints';
import { complaintStages } from '#complaints/stages';
import { workWords } from '#complaints/work-words';
import type { Column } from '#desk/columns';
import { RestDay } from '#desk/rest-day';
import { DataTable } from '#desk/data-table';
import { FromTo } from '#complaints/from-to';
import styles from '#complaints/complaints.module.css';

/** The three clocks of one complaint: every turn with who had it, for how long, until when, and how it was judged. */
export function StageClocks({ turns, hidden }: { turns: readonly StageTurn[]; hidden: boolean }) {
  const { t } = useWords();
  if (hidden) return null;
  const columns = columnsOf(t);
  return (
    <section aria-label={t('complaints.clocks')}>
      <h2>{t('complaints.clocks')}</h2>
      <DataTable
        caption={t('complaints.clocks')}
        wide
        look={styles.clocks}
        sections={complaintStages.map((stage) => ({ key: stage, rows: linesOf(stage, turns) }))}
        keyOf={({ turn }, at) => (turn ? turn.from + at : 'none')}
        stateOf={({ turn }) => turn?.state}
        columns={columns}
      />
    </section>
  );
}

/** One turn of a stage, or that there was none yet. */
interface Line {
  readonly stage: StageTurn['stage'];
  readonly turn: StageTurn | null;
  /** Turns of the stage, on the first of them. */
  readonly of: number | null;
  /** What its limit stands on; said once for turns that stand on the same text. */
  readonly basis: string | null;
}

function linesOf(stage: StageTurn['stage'], turns: readonly StageTurn[]): Line[] {
  const own = turns.filter((turn) => turn.stage === stage);
  if (own.length === 0) return [{ stage, turn: null, of: 1, basis: null }];
  return own.map((turn, at) => ({
    ...{ stage, turn, of: at === 0 ? own.length : null },
    basis: turn.basis === own[at - 1]?.basis ? null : turn.basis,
  }));
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

function columnsOf(t: T): Column<Line>[] {
  const ofTurn = (key: 'span' | 'dueHead' | 'spent' | 'verdict', cell: (turn: StageTurn, line: Line) => ReactNode) => ({
    key,
    head: t(`complaints.${key}`),
    covers: ({ turn }: Line) => (turn ? {} : null),
    cell: (line: Line) => line.turn && cell(line.turn, line),
  });
  return [
    {
      key: 'stage',
      names: 'rowgroup',
      look: styles.stage,
      covers: ({ of }) => (of === null ? null : { rows: of }),
      cell: ({ stage }) => t(`complaints.stage.${stage}`),
    },
    {
      key: 'who',
      head: t('complaints.who'),
      look: ({ turn }) => (turn ? undefined : 'quiet'),
      covers: ({ turn }) => (turn ? {} : { columns: 5 }),
      cell: ({ turn }) => (turn ? <Holder turn={turn} /> : t('complaints.notYet')),
    },
    { ...ofTurn('span', ({ from, to }) => <FromTo from={from} to={to} />), look: 'nowrap' },
    ofTurn('dueHead', (turn, { basis }) => <Due turn={turn} basis={basis} />),
    { ...ofTurn('spent', (turn) => <Spent turn={turn} />), look: 'nowrap' },
    {
      ...ofTurn('verdict', ({ state }) => (
        <>
          <StateMark kind={marks[state]} /> {t(`complaints.state.${state}`)}
        </>
      )),
      look: ({ turn }) => (turn ? colours[turn.state] : undefined),
    },
  ];
}

function Holder({ turn: { stage, unitName, end } }: { turn: StageTurn }) {
  const { t } = useWords();
  return (
    <>
      {unitName ?? t(stage === 'handling' ? 'complaints.unassigned' : 'complaints.desk')}
      {end && <p className={end === 'sent-back' ? 'word-attention' : 'quiet'}>{endWords(end, t)}</p>}
    </>
  );
}

function Due({ turn: { dueAt, dueOnRestDay }, basis }: { turn: StageTurn; basis: string | null }) {
  const { t } = useWords();
  return (
    <>
      {dueAt === null ? <span className="quiet">{t('complaints.noLimit')}</span> : dateTime(dueAt)}
      <RestDay marked={dueOnRestDay} />
      {basis && <p className={`quiet ${styles.basis}`}>{basis}</p>}
    </>
  );
}

function Spent({ turn: { workedMinutes, pausedMinutes } }: { turn: StageTurn }) {
  const { t } = useWords();
  return (
    <>
      {workedMinutes === null ? '–' : workWords(workedMinutes, t)}
      {pausedMinutes !== null && pausedMinutes > 0 && (
        <p className="quiet">{t('complaints.paused', { time: workWords(pausedMinutes, t) })}</p>
      )}
    </>
  );
}

type Ends = 'accepted' | 'assigned' | 'clarification' | 'transferred' | 'sent-back' | 'answered' | 'rejected';
const endWords = (end: string, t: T): string =>
  t(`complaints.end.${end as Ends | 'duplicate' | 'closed' | 'published' | 'reopened'}`);
