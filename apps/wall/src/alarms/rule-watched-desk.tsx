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
  return (
    <>
      <Typed name="path" words={t('alarmRules.path')} value={initial.path} maxLength={2000} optional />
      <Except words={t('alarmRules.except')} initial={initial} />
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

/** What another rule is for, as codes. */
export function Except({ words, initial }: Props & { words: string }) {
  return <Typed name="except" words={words} value={initial.except} maxLength={6000} optional />;
}
