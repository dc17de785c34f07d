import { pathProblems } from '@ioc/shared/alarms/path-problems';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import { watchedSilences } from '@ioc/shared/live/silence';
import { useWords } from '#i18n/use-words';
import { useCatalogue } from '#desk/use-answer';
import type { InitialFields } from '#alarms/rule-fields';
import { Chosen, Ticked, Typed } from '#alarms/form-fields';

interface Props {
  initial: InitialFields;
}

/** Which sources, and for which reason they are silent. */
export function WatchedSources({ initial }: Props) {
  const { t } = useWords();
  const sources = useCatalogue()?.sources ?? [];
  const reasons = ['' as const, ...watchedSilences];
  return (
    <>
      <Chosen name="silence" words={t('alarmRules.silence')} value={initial.silence}>
        {reasons.map((one) => [one, one ? t(`alarmRules.silences.${one}`) : t('alarmRules.anySilence')] as const)}
      </Chosen>
      <Ticked name="sources" words={t('alarmRules.sources')} values={initial.sources}>
        {sources.map(({ code, name }) => [code, name] as const)}
      </Ticked>
    </>
  );
}

/** Which problems of the path from the event log to the screen. */
export function WatchedPath({ initial }: Props) {
  const { t } = useWords();
  const problems = pathProblems.map((one) => [one, t(`alarmRules.problems.${one}`)] as const);
  return (
    <>
      <Ticked name="path" words={t('alarmRules.path')} values={initial.path}>
        {problems}
      </Ticked>
      <Ticked name="except" words={t('alarmRules.except')} values={initial.except}>
        {problems}
      </Ticked>
    </>
  );
}

/** Whose slots of the roster, and how long before they begin. */
export function WatchedRoster({ initial }: Props) {
  const { t } = useWords();
  return (
    <>
      <Typed name="aheadMinutes" words={t('alarmRules.aheadMinutes')} value={initial.aheadMinutes} numeric />
      <Ticked name="roster" words={t('alarmRules.roster')} values={initial.roster}>
        {dutyRoles.map((one) => [one, t(`alarms.roles.${one}`)])}
      </Ticked>
    </>
  );
}

/** Every judged figure but those that another rule is for, as codes. */
export function WatchedJudged({ initial }: Props) {
  const { t } = useWords();
  return (
    <Typed
      name="except"
      words={t('alarmRules.exceptFigures')}
      value={initial.except.join(', ')}
      maxLength={6000}
      optional
    />
  );
}
