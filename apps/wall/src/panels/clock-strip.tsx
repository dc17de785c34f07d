import { useMemo } from 'react';
import { useHealth, usePictureAge, useRow } from '#live/use-live';
import { useWords } from '#i18n/use-words';
import { percentOf, troubleWords } from '#panels/health-words';
import { clock, date, exact, weekday } from '#ui/format';
import { NumberText } from '#ui/number';
import { StateMark } from '#ui/state-mark';
import '#panels/strip.css';

/** From here on the wall says that it is catching up. */
const lagWorthSaying = 500;

/** Server time, the sign of life, and the state of the connection in words. All three stand still when the data does. */
export function ClockStrip() {
  const { t, locale } = useWords();
  const health = useHealth();
  const alive = health.state === 'live';
  const words = useLiveWords();
  const age = usePictureAge(1000);
  const shown = alive ? words : troubleWords(health.words, age, locale, t);
  // Spoken once per state: the seconds that pass would be read aloud one by one.
  const spoken = useMemo(() => shown, [health.state, health.words.key]);
  return (
    <section className="panel strip-part clock" aria-label={t('connection.title')}>
      <p className="clock-time" title={t('connection.serverTime')}>
        <NumberText text={health.serverAt === null ? '––:––:––' : clock(health.serverAt)} />
      </p>
      <div className="clock-words">
        {alive && health.serverAt !== null && (
          <p className="clock-date cut">{`${weekday(health.serverAt, locale)}, ${date(health.serverAt)}`}</p>
        )}
        <p className="sr" role="status" aria-live="polite">
          {spoken}
        </p>
        <p className={alive ? 'clock-state cut quiet' : 'clock-state trouble'} aria-hidden="true">
          {alive ? <i className="life" data-at={beatOf(health.serverAt)} /> : <StateMark kind="attention" />} {shown}
        </p>
      </div>
    </section>
  );
}

/** The place of the sign of life: it moves with each heartbeat of the server. */
const beatOf = (serverAt: string | null) => (serverAt === null ? 0 : Math.round(Date.parse(serverAt) / 1000) % 3);

function useLiveWords(): string {
  const { t, locale } = useWords();
  const path = useRow('path', 'path');
  const { catchUp } = useHealth();
  if (catchUp?.share === null) return t('state.catching-up');
  if (catchUp) return t('connection.catchUpShort', { percent: percentOf(catchUp.share) });
  if (path && path.lag > lagWorthSaying) return t('connection.lag', { n: exact(path.lag, locale) });
  if (!path || path.p50 === null) return t('connection.live');
  return t('connection.liveDelay', { seconds: exact(Math.max(0.1, Math.round(path.p50 / 100) / 10), locale) });
}
