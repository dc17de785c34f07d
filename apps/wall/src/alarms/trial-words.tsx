import type { TrialFailure, TrialLimit } from '@ioc/shared/answers/alarm-rules';
import { useWords, type T } from '#i18n/use-words';
import { exact, type Locale } from '#ui/format';

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

/** What of the rule history does not hold. */
export function TrialLimits({ of }: { of: readonly TrialLimit[] }) {
  const { t } = useWords();
  return of.map(({ code }) => (
    <p key={code} className="quiet">
      {t(`alarmRules.limits.${code}`)}
    </p>
  ));
}
