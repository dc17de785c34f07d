import type { TrialFailure, TrialLimit } from '@ioc/shared/answers/alarm-rules';
import { useWords, type T } from '#i18n/use-words';
import { dateTime, exact, type Locale } from '#ui/format';

/** Why a trial came to nothing. Pure. */
export function failureWords(why: TrialFailure, t: T, locale: Locale): string {
  switch (why.code) {
    case 'too-many-events':
      return t('alarmRules.failures.too-many-events', { n: exact(why.most, locale) });
    case 'too-long':
      return t('alarmRules.failures.too-long', { n: why.seconds });
    case 'stopped':
      return t('alarmRules.failures.stopped');
    case 'error':
      return t('alarmRules.failures.error', { message: why.message });
  }
}

/** What of the rule history does not hold. Pure. */
function trialLimitWords(limit: TrialLimit, t: T): string {
  switch (limit.code) {
    case 'path-by-alarms':
      return t('alarmRules.limits.path-by-alarms');
    case 'heartbeats-since':
      return limit.since === null
        ? t('alarmRules.limits.no-heartbeats')
        : t('alarmRules.limits.heartbeats-since', { since: dateTime(limit.since) });
  }
}

export function TrialLimits({ of }: { of: readonly TrialLimit[] }) {
  const { t } = useWords();
  return of.map((limit) => (
    <p key={limit.code} className="quiet">
      {trialLimitWords(limit, t)}
    </p>
  ));
}
