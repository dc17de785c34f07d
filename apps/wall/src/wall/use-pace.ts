import type { DisplayPace } from '@ioc/shared/answers/displays';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { EventToPixelMeter } from '#live/event-to-pixel';
import { countFrames, watchLongTasks } from '#live/frames';
import { type Live, useLive } from '#live/use-live';

const frameSampleMs = 1000;

/** How fast this screen is: asked for with each report. Nothing is measured while `on` is false. */
export function usePace(on: boolean): () => Promise<DisplayPace | null> {
  const live = useLive();
  const meter = useMemo(() => new EventToPixelMeter(), []);
  const tasks = useRef<ReturnType<typeof watchLongTasks>>(null);
  useEffect(() => {
    if (!on) return;
    tasks.current = watchLongTasks();
    measure(meter, live);
    const unsubscribe = live.store.subscribe('feed', () => measure(meter, live));
    return () => {
      tasks.current?.stop();
      unsubscribe();
    };
  }, [on, live, meter]);
  return useCallback(async () => {
    const frames = await countFrames(frameSampleMs);
    const at = serverNow(live);
    return at === null ? null : { ...meter.reading(at), frames, longestMs: tasks.current?.take() ?? null };
  }, [live, meter]);
}

/** A row is drawn in the frame in which the store gives it out; the next frame begins once that one is on the screen. */
function measure(meter: EventToPixelMeter, live: Live): void {
  const rows = live.store.rows('feed');
  if (rows === null) return;
  const fresh = meter.arrived(rows, serverNow(live) ?? Date.now());
  if (fresh.length === 0) return;
  requestAnimationFrame(() => {
    const at = serverNow(live);
    if (at !== null) meter.drawn(fresh, at);
  });
}

function serverNow({ clock }: Live): number | null {
  const aheadMs = clock.aheadMs();
  return aheadMs === null ? null : Date.now() + aheadMs;
}
