import { useEffect } from 'react';
import type { DeskSound } from '@ioc/shared/answers/shift';
import { command } from '#api/client';
import { useSession } from '#desk/use-session';

/** Whoever opens the desk and presses something within this is heard: nobody has to read of it. */
const blockedForMs = 10_000;
const writers = ['operator', 'shift-lead'];
const key = 'ioc.desk-sound';

/**
 * Writes into the log of the shift whether this desk can be heard, whenever that is not what it wrote last, over a reload of
 * the page too. null: it is not known.
 */
export function useSoundLog(sound: DeskSound | null, wordsOf: (sound: DeskSound) => string): void {
  const who = useSession();
  const may = who.kind === 'ready' && who.answer.roles.some((role) => writers.includes(role));
  const text = sound && wordsOf(sound);
  useEffect(() => {
    if (!may || sound === null || text === null || sound === written()) return;
    const wait = setTimeout(() => write(sound, text), sound === 'blocked' ? blockedForMs : 0);
    return () => clearTimeout(wait);
  }, [may, sound, text]);
}

/** What cannot be logged is seen on the page itself: the operator is not held up by it. */
function write(sound: DeskSound, text: string): void {
  const before = written();
  keep(sound);
  command('POST', '/shift/entries', { kind: 'sound', text, sound }).catch(() => keep(before));
}

/** Private windows may refuse storage: the desk then writes it once more after a reload. */
function written(): DeskSound {
  try {
    return (window.localStorage.getItem(key) as DeskSound | null) ?? 'heard';
  } catch {
    return 'heard';
  }
}

function keep(sound: DeskSound): void {
  try {
    window.localStorage.setItem(key, sound);
  } catch {
    return;
  }
}
