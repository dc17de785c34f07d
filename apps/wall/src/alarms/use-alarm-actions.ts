import { useCallback, useMemo, useRef, useState } from 'react';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';
import { useWords } from '#i18n/use-words';
import { requiresText } from '#alarms/action-form';
import { actOn, type Said } from '#alarms/order';

interface AskedAction {
  readonly alarm: AlarmItem;
  readonly action: PersonAction;
}

/** One action at a time: asked for, given its words, done; what the server answered stands until the next. */
export function useAlarmActions(onDone: () => void) {
  const { t } = useWords();
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const [answer, setAnswer] = useState<string | null>(null);
  const newest = useNewest();
  const send = useCallback(
    async (seen: AlarmItem, action: PersonAction, said: Said) => {
      setAsked(null);
      setAnswer(
        await actOn(newest.of(seen), action, said).then(
          (alarm) => {
            newest.keep(alarm);
            return t('alarms.done', { what: t(`alarms.actions.${action}`) });
          },
          (error: Error) => error.message,
        ),
      );
      onDone();
    },
    [newest, onDone, t],
  );
  const ask = useCallback(
    (seen: AlarmItem, action: PersonAction) => {
      const alarm = newest.of(seen);
      if (!alarm.actions.includes(action)) return;
      if (requiresText(action)) setAsked({ alarm, action });
      else void send(alarm, action, {});
    },
    [newest, send],
  );
  return { asked, answer, ask, send, say: setAnswer, cancel: useCallback(() => setAsked(null), []) };
}

/** Remembers the alarm that the last own action answered with: whoever acts again before the list has come meets no conflict. */
function useNewest() {
  const own = useRef<AlarmItem | null>(null);
  const of = useCallback((seen: AlarmItem): AlarmItem => {
    const last = own.current;
    return last?.id === seen.id && last.version > seen.version ? last : seen;
  }, []);
  const keep = useCallback((alarm: AlarmItem) => void (own.current = alarm), []);
  return useMemo(() => ({ of, keep }), [of, keep]);
}
