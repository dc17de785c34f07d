import type { DisplayPace } from '@ioc/shared/answers/displays';
import { isSlow } from '#displays/is-slow';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { StateMark } from '#ui/state-mark';

/** How fast a screen is, by its own measure: half of the events, 99 % of them, frames, the longest stop. */
export function Pace({ of: { p50, p99, frames, longestMs } }: { of: DisplayPace }) {
  const { t, locale } = useWords();
  const seconds = (ms: number) => exact(Math.round(ms / 10) / 100, locale);
  const longest = longestMs === null ? '' : ` · ${t('displays.paceLongest', { longest: seconds(longestMs) })}`;
  return (
    <>
      {isSlow({ p99, frames }) && (
        <>
          <StateMark kind="attention" /> {t('displays.paceSlow')} ·{' '}
        </>
      )}
      {p50 === null ? t('displays.paceNone') : t('displays.paceHalf', { p50: seconds(p50) })}
      {p99 !== null && <p className="quiet">{t('displays.paceMost', { p99: seconds(p99) })}</p>}
      <p className="quiet">
        {t('displays.paceFrames', { frames })}
        {longest}
      </p>
    </>
  );
}
