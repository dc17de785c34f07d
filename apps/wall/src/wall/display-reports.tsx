import { useEffect } from 'react';
import { command } from '#api/client';
import { useDisplayName, useLive } from '#live/use-live';
import { usePace } from '#wall/use-pace';

const everyMs = 30_000;
/** A page that draws has counted its frames within this time. */
const patienceMs = 3000;

/** A paired display says every half minute what it shows, when it drew last and how fast it is. Draws nothing. */
export function DisplayReports() {
  const { health, build } = useLive();
  const name = useDisplayName();
  const measured = usePace(name !== null);
  useEffect(() => {
    if (name === null) return;
    let drawnAt: number | null = null;
    let ended = false;
    const report = async () => {
      requestAnimationFrame(() => (drawnAt = performance.now()));
      const pace = await Promise.race([measured(), later(patienceMs)]);
      if (ended) return;
      const page = (window.location.pathname + window.location.search).slice(0, 200);
      const frameAge = drawnAt === null ? null : Math.min(86_400_000, Math.round(performance.now() - drawnAt));
      const said = { page, picture: health.get().state, build: build.get() ?? '', frameAge, pace };
      // The next one comes in half a minute; a display that is none any more hears so by its socket.
      command('POST', '/display/report', said).catch(() => undefined);
    };
    void report();
    const timer = setInterval(() => void report(), everyMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [name, health, build, measured]);
  return null;
}

const later = (ms: number) => new Promise<null>((done) => setTimeout(() => done(null), ms));
