import { useWords } from '#i18n/use-words';
import { useCatalogue } from '#desk/use-answer';
import { eventTypeWords } from '#panels/event-words';
import type { InitialFields } from '#alarms/rule-fields';
import { type FormKind, kindsOfUnits, limitedKinds } from '#alarms/rule-kinds';
import { Chosen, Ticked, Typed } from '#alarms/form-fields';
import { WatchedJudged, WatchedPath, WatchedRoster, WatchedSources } from '#alarms/rule-watched-desk';
import styles from '#alarms/alarms.module.css';

const unitKinds = ['province', 'department', 'commune', 'centre'] as const;
const sides = ['above', 'below'] as const;
const spans = ['day', 'week', 'month'] as const;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** Events by which offices see that work goes on; the file takes every type of the contract. */
const eventTypes = [
  'vn.ioc.dossier.received.v1',
  'vn.ioc.dossier.resolved.v1',
  'vn.ioc.complaint.submitted.v1',
  'vn.ioc.complaint.answered.v1',
  'vn.ioc.task.reported.v1',
  'vn.ioc.document.arrived.v1',
] as const;

/** What a rule of each kind looks at, of which units, and where its limit is. */
export function RuleWatched({ kind, initial }: { kind: FormKind; initial: InitialFields }) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.fields}>
        {(kind === 'threshold' || kind === 'change') && <Figure initial={initial} />}
        {kind === 'change' && <Change initial={initial} />}
        {kind === 'absent' && <Absent initial={initial} />}
        {kind === 'forecast' && <Forecast initial={initial} />}
        {kind === 'sources' && <WatchedSources initial={initial} />}
        {kind === 'path' && <WatchedPath initial={initial} />}
        {kind === 'roster' && <WatchedRoster initial={initial} />}
        {kind === 'judged' && <WatchedJudged initial={initial} />}
      </div>
      {kindsOfUnits.includes(kind) && (
        <Ticked name="units" words={t('alarmRules.units')} values={initial.units}>
          {unitKinds.map((one) => [one, t(`alarmRules.unitKinds.${one}`)])}
        </Ticked>
      )}
      {limitedKinds.includes(kind) && <Limit kind={kind} initial={initial} />}
    </>
  );
}

function Limit({ kind, initial }: { kind: FormKind; initial: InitialFields }) {
  const { t } = useWords();
  return (
    <div className={styles.fields}>
      {kind !== 'forecast' && (
        <Chosen name="side" words={t('alarmRules.side')} value={initial.side}>
          {sides.map((one) => [one, t(`alarmRules.sides.${one}`)])}
        </Chosen>
      )}
      <Typed name="limit" words={t('alarmRules.limit')} value={initial.limit} numeric />
      <Typed name="clear" words={t('alarmRules.clear')} value={initial.clear} numeric optional />
      <Typed name="minimum" words={t('alarmRules.minimum')} value={initial.minimum} numeric optional />
    </div>
  );
}

function Figure({ initial }: { initial: InitialFields }) {
  const { t, locale } = useWords();
  const indicators = useCatalogue()?.indicators ?? [];
  const named = indicators.map(({ code, name, nameEn }) => [code, locale === 'vi-VN' ? name : nameEn] as const);
  return (
    <Chosen key={named.length} name="figure" words={t('alarmRules.figure')} value={initial.figure}>
      {named}
    </Chosen>
  );
}

function Change({ initial }: { initial: InitialFields }) {
  const { t } = useWords();
  return (
    <>
      <Chosen name="since" words={t('alarmRules.sinceLabel')} value={initial.since}>
        {spans.map((one) => [one, t(`alarmRules.since.${one}`)])}
      </Chosen>
      <Chosen name="as" words={t('alarmRules.asLabel')} value={initial.as}>
        {(['percent', 'absolute'] as const).map((one) => [one, t(`alarmRules.as.${one}`)])}
      </Chosen>
    </>
  );
}

function Absent({ initial }: { initial: InitialFields }) {
  const { t } = useWords();
  const offered = [...new Set([...eventTypes, ...initial.types])];
  return (
    <>
      <Chosen name="types" words={t('alarmRules.types')} value={initial.types[0] ?? eventTypes[0]}>
        {offered.map((one) => [one, eventTypeWords(one, t)])}
      </Chosen>
      <Typed name="withinHours" words={t('alarmRules.withinHours')} value={initial.withinHours} numeric />
    </>
  );
}

function Forecast({ initial }: { initial: InitialFields }) {
  const { t } = useWords();
  return (
    <>
      <Chosen name="forecast" words={t('alarmRules.forecastOf')} value={initial.forecast}>
        {(['dossier', 'complaint', 'task', 'document'] as const).map((one) => [one, t(`alarmRules.cases.${one}`)])}
      </Chosen>
      <Chosen name="weekday" words={t('alarmRules.weekday')} value={initial.weekday}>
        {weekdays.map((one) => [one, t(`alarmRules.weekdays.${one}`)])}
      </Chosen>
      <Typed name="hour" words={t('alarmRules.hour')} value={initial.hour} numeric />
    </>
  );
}
