import { useCallback, useEffect, useRef, useState } from 'react';

/** A browser that lets sound out has done so by then. */
const knownAfterMs = 500;
/** By the first of them on a page a browser knows that somebody is there. */
const touches = ['click', 'keydown'] as const;

/** The way of the sound out of this browser. `blocked`: null until it is known, and where there is none. */
export function useSoundOut(): { readonly blocked: boolean | null; readonly play: () => void } {
  const context = useRef<AudioContext | null>(null);
  const [blocked, setBlocked] = useState<boolean | null>(null);
  useEffect(() => {
    if (typeof AudioContext === 'undefined') return;
    const of = (context.current = new AudioContext());
    const look = () => setBlocked(of.state !== 'running');
    const allow = () => void of.resume();
    of.addEventListener('statechange', look);
    for (const touch of touches) window.addEventListener(touch, allow);
    allow();
    const known = setTimeout(look, knownAfterMs);
    return () => {
      clearTimeout(known);
      for (const touch of touches) window.removeEventListener(touch, allow);
      of.removeEventListener('statechange', look);
      void of.close();
    };
  }, []);
  const play = useCallback(() => {
    if (context.current) void ring(context.current);
  }, []);
  return { blocked, play };
}

/** Two short tones, where the browser lets them out. */
async function ring(context: AudioContext): Promise<void> {
  await Promise.race([context.resume(), new Promise((done) => setTimeout(done, 300))]);
  if (context.state !== 'running') return;
  for (const at of [0, 0.25]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.frequency.value = 880;
    volume.gain.value = 0.2;
    tone.connect(volume).connect(context.destination);
    tone.start(context.currentTime + at);
    tone.stop(context.currentTime + at + 0.15);
  }
}
