import { useEffect, useRef, useState } from 'react';
import type { DeskSound } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { useTable } from '#live/use-live';
import { StateMark } from '#ui/state-mark';
import { ringsOf } from '#alarms/rings';
import { useSoundLog } from '#alarms/use-sound-log';
import { useSoundOut } from '#alarms/use-sound-out';
import styles from '#alarms/alarms.module.css';

/** Rings once for each new alarm unless it is muted. */
function useRinging(muted: boolean, play: () => void): void {
  const rows = useTable('alarms');
  const rung = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (rows === null) return;
    const next = ringsOf(rung.current, rows);
    rung.current = next.rung;
    if (next.ring && !muted) play();
  }, [rows, muted, play]);
}

const words = { muted: 'alarms.soundOff', blocked: 'alarms.soundBlocked', heard: 'alarms.soundOn' } as const;

/** The sound of the desk. That it is muted or blocked stands in the log of the shift, and is a problem that an alarm watches. */
export function AlarmSound() {
  const { t } = useWords();
  const [muted, setMuted] = useState(false);
  const { blocked, play } = useSoundOut();
  useRinging(muted, play);
  const heard: DeskSound | null = blocked === null ? null : blocked ? 'blocked' : 'heard';
  useSoundLog(muted ? 'muted' : heard, (sound) => t(words[sound]));
  return (
    <p className={styles.sound}>
      {blocked && (
        <button type="button" className="button" onClick={play}>
          <StateMark kind="attention" /> {t('alarms.soundBlocked')}
        </button>
      )}
      <button type="button" className="button" aria-pressed={muted} onClick={() => setMuted(!muted)}>
        {t(muted ? 'alarms.unmute' : 'alarms.mute')}
      </button>
    </p>
  );
}
