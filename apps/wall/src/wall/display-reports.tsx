import { useEffect } from 'react';
import { command } from '#api/client';
import { useDisplayName, useLive } from '#live/use-live';

const everyMs = 30_000;
/** A page that draws has drawn within this time of asking for a frame. */
const frameMs = 1000;

/** A paired display says every half minute what it shows and when it drew last. Draws nothing. */
export function DisplayReports() {
  const { health, build } = useLive();
  const name = useDisplayName();
  useEffect(() => {
    if (name === null) return;
    let drawnAt: number | null = null;
    let sending: ReturnType<typeof setTimeout> | undefined;
    const send = () => {
      const report = {
        page: (window.location.pathname + window.location.search).slice(0, 200),
        picture: health.get().state,
        build: build.get() ?? '',
        frameAge: drawnAt === null ? null : Math.min(86_400_000, Math.round(performance.now() - drawnAt)),
      };
      // The next one comes in half a minute; a display that is none any more hears so by its socket.
      command('POST', '/display/report', report).catch(() => undefined);
    };
    const report = () => {
      requestAnimationFrame(() => (drawnAt = performance.now()));
      sending = setTimeout(send, frameMs);
    };
    report();
    const timer = setInterval(report, everyMs);
    return () => {
      clearInterval(timer);
      clearTimeout(sending);
    };
  }, [name, health, build]);
  return null;
}
