import { useEffect, useRef, useState } from 'react';
import type { DeskSound } from '@ioc/shared/answers/shift';
import { useWords } from '#i18n/use-words';
import { command } from '#api/client';
import { useTable } from '#live/use-live';
import { StateMark } from '#ui/state-mark';
import { ringsOf } from '#alarms/rings';
import styles from '#alarms/alarms.module.css';

/** Two short tones. Resolves to false where the browser lets no sound out before somebody has touched the page. */
async function ring(context: AudioContext): Promise<boolean> {
  await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 300))]);
  if (context.state !== 'running') return false;
  for (const at of [0, 0.25]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 880;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.15);
  }
  return true;
}

/** Rings once for each new alarm unless it is muted; whether the browser lets the sound out. */
function useRinging(muted: boolean) {
  const rows = useTable('alarms');
  const [blocked, setBlocked] = useState(false);
  const rung = useRef<ReadonlySet<string> | null>(null);
  const context = useRef<AudioContext | null>(null);
  const play = () => {
    context.current ??= new AudioContext();
    void ring(context.current).then((heard) => setBlocked(!heard));
  };
  useEffect(() => {
    if (rows === null) return;
    const next = ringsOf(rung.current, rows);
    rung.current = next.rung;
    if (next.ring && !muted) play();
  }, [rows, muted]);
  useEffect(() => () => void context.current?.close(), []);
  return { blocked, play };
}

/** The sound of the desk. That it was muted or is blocked stands in the log of the shift, and is a problem that an alarm watches. */
export function AlarmSound() {
  const { t } = useWords();
  const [muted, setMuted] = useState(false);
  const { blocked, play } = useRinging(muted);
  const logged = useRef(false);
  useEffect(() => {
    if (blocked === logged.current) return;
    logged.current = blocked;
    void logSound(t(blocked ? 'alarms.soundBlocked' : 'alarms.soundOn'), blocked ? 'blocked' : 'heard');
  }, [blocked, t]);
  const mute = () => {
    setMuted(!muted);
    void logSound(t(muted ? 'alarms.soundOn' : 'alarms.soundOff'), muted ? 'heard' : 'muted');
  };
  return (
    <p className={styles.sound}>
      {blocked && (
        <button type="button" className="button" onClick={play}>
          <StateMark kind="attention" /> {t('alarms.soundBlocked')}
        </button>
      )}
      <button type="button" className="button" aria-pressed={muted} onClick={mute}>
        {t(muted ? 'alarms.unmute' : 'alarms.mute')}
      </button>
    </p>
  );
}

/** What cannot be logged is seen on the page itself: the operator is not held up by it. */
const logSound = (text: string, sound: DeskSound) =>
  command('POST', '/shift/entries', { kind: 'sound', text, sound }).catch(() => undefined);
