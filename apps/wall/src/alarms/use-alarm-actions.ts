import { useCallback, useState } from 'react';
import type { AlarmItem } from '@ioc/shared/answers/alarms';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';
import { useWords } from '#i18n/use-words';
import { needsWords } from '#alarms/action-form';
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
  const send = useCallback(
    async (alarm: AlarmItem, action: PersonAction, said: Said) => {
      setAsked(null);
      setAnswer(
        await actOn(alarm, action, said).then(
          () => t('alarms.done', { what: t(`alarms.actions.${action}`) }),
          (error: Error) => error.message,
        ),
      );
      onDone();
    },
    [onDone, t],
  );
  const ask = useCallback(
    (alarm: AlarmItem, action: PersonAction) => {
      if (!alarm.actions.includes(action)) return;
      if (needsWords(action)) setAsked({ alarm, action });
      else void send(alarm, action, {});
    },
    [send],
  );
  return { asked, answer, ask, send, say: setAnswer, cancel: useCallback(() => setAsked(null), []) };
}
