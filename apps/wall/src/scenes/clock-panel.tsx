import { useHealth } from '#live/use-live';
import { useWords } from '#i18n/use-words';
import { date, hourMinute, weekday } from '#ui/format';
import { NumberText } from '#ui/number';
import styles from '#scenes/clock-panel.module.css';

/** Server time to the minute, large, with its day. It stands still when the data does. */
export function ClockPanel() {
  const { t, locale } = useWords();
  const { serverAt, state } = useHealth();
  return (
    <section
      className={`panel ${styles.panel}`}
      aria-label={t('connection.serverTime')}
      data-state={state === 'live' ? 'live' : 'stale'}
    >
      <div className={styles.clock}>
        <p className={styles.time}>
          <NumberText text={serverAt === null ? '––:––' : hourMinute(serverAt)} />
        </p>
        {serverAt !== null && <p className="quiet">{`${weekday(serverAt, locale)}, ${date(serverAt)}`}</p>}
      </div>
    </section>
  );
}
