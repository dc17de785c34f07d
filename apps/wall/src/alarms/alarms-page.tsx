import { useCallback, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';
import type { AlarmItem, AlarmList } from '@ioc/shared/answers/alarms';
import { useWords } from '#i18n/use-words';
import { question } from '#api/question';
import { Loaded } from '#desk/loaded';
import { PageHead } from '#desk/page-head';
import { Pager } from '#desk/pager';
import { useAnswer } from '#desk/use-answer';
import { ActionForm } from '#alarms/action-form';
import { AlarmFilters } from '#alarms/alarm-filters';
import { AlarmGroups } from '#alarms/alarm-groups';
import { AlarmSound } from '#alarms/alarm-sound';
import { AlarmTable, choosableIn, isChoosable, nameOfAlarm } from '#alarms/alarm-table';
import { Bulk } from '#alarms/bulk';
import { useAlarmActions } from '#alarms/use-alarm-actions';
import { type DeskKey, useDeskKeys } from '#alarms/use-desk-keys';
import { useLiveAgain } from '#alarms/use-live-again';
import styles from '#alarms/alarms.module.css';

const filters = ['state', 'priority', 'unit', 'rule', 'figure', 'group', 'mine', 'after'] as const;

/** The desk: what needs somebody now, with everything that can be done about it, by keys alone if one likes. */
export function AlarmsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const asked = Object.fromEntries(filters.map((name) => [name, search.get(name)]));
  const fetched = useAnswer(question('/alarms', { ...asked, limit: '100' }));
  const again = fetched.kind === 'ready' ? fetched.again : undefined;
  useLiveAgain(again);
  return (
    <>
      <PageHead here={t('alarms.title')} title={t('alarms.title')} lead={t('alarms.lead')} />
      <p>
        <Link className="link" to="/alarms/quality">
          {t('alarmQuality.title')}
        </Link>
      </p>
      <AlarmSound />
      <Loaded of={fetched}>
        {(list, { again: reload }) => (
          <>
            <AlarmFilters byState={list.byState} />
            <AlarmGroups />
            <Desk list={list as AlarmList} reload={reload} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Which line the keys work on, and what they do there. */
function useCurrent(
  rows: readonly AlarmItem[],
  ask: (alarm: AlarmItem, action: PersonAction) => void,
  choose: (ids: readonly string[]) => void,
  cancel: () => void,
): string | null {
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string | null>(null);
  const at = rows.findIndex(({ id }) => id === current);
  const onKey = useCallback(
    (key: DeskKey) => {
      const row = rows[at];
      if (key === 'choose-all') return choose(choosableIn(rows));
      if (key === 'cancel') return cancel();
      if (typeof key === 'object' && 'move' in key) return setCurrent(moved(rows, at, key.move));
      if (!row) return;
      if (key === 'open') return void navigate(`/alarms/${row.id}`);
      if (key === 'choose') return isChoosable(row) ? choose([row.id]) : undefined;
      ask(row, key.do);
    },
    [rows, at, cancel, navigate, choose, ask],
  );
  useDeskKeys(onKey);
  return current;
}

function Desk({ list, reload }: { list: AlarmList; reload: () => void }) {
  const { t, locale } = useWords();
  const { rows } = list;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { asked, answer, ask, send, say, cancel } = useAlarmActions(reload);
  const choose = useCallback((ids: readonly string[]) => setChosen((before) => toggled(before, ids)), []);
  const current = useCurrent(rows, ask, choose, cancel);
  const together = (words: string) => {
    setChosen(new Set());
    say(words);
    reload();
  };
  return (
    <>
      {rows.length > 0 && (
        <p className={`${styles.keys} quiet`}>{t(onlyLooks(rows) ? 'alarms.onlyLook' : 'alarms.keys')}</p>
      )}
      <p role="status" className={styles.answer}>
        {answer}
      </p>
      {asked && (
        <ActionForm
          of={`${nameOfAlarm(asked.alarm, locale)} · ${asked.alarm.unitName}`}
          action={asked.action}
          onCancel={cancel}
          onSend={(said) => void send(asked.alarm, asked.action, said)}
        />
      )}
      <Bulk chosen={rows.filter((row) => chosen.has(row.id) && isChoosable(row))} onDone={together} />
      {rows.length === 0 ? <Nothing /> : <AlarmTable rows={rows} current={current} chosen={chosen} onChoose={choose} />}
      <Pager list={list} />
    </>
  );
}

/** Nothing stands at all, or nothing of what was asked for. */
function Nothing() {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <p className="page-note quiet">
      {t(filters.some((name) => search.has(name)) ? 'alarms.empty' : 'alarms.noneOpen')}
    </p>
  );
}

/** The server offers no action to whoever may only look; for everybody else each state allows one. */
const onlyLooks = (rows: readonly AlarmItem[]): boolean =>
  rows.length > 0 && rows.every(({ actions }) => actions.length === 0);

function toggled(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const isOff = ids.every((id) => before.has(id));
  return isOff ? new Set([...before].filter((id) => !ids.includes(id))) : new Set([...before, ...ids]);
}

/** The first line from nowhere, and no further than the ends. */
function moved(rows: readonly AlarmItem[], at: number, by: 1 | -1): string | null {
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
  return rows[to]?.id ?? null;
}
