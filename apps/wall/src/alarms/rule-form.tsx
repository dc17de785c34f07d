import { type FormEvent, useEffect, useRef, useState } from 'react';
import { consequences } from '@ioc/shared/alarms/priority';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import type { AlarmRuleRow } from '@ioc/shared/answers/alarm-rules';
import { useWords } from '#i18n/use-words';
import { lastMonth } from '#alarms/last-month';
import { initialOf, type InitialFields, ruleIn } from '#alarms/rule-fields';
import { type FormKind, formKindOf, formKinds } from '#alarms/rule-kinds';
import { Chosen, Typed } from '#alarms/form-fields';
import { RuleWatched } from '#alarms/rule-watched';
import styles from '#alarms/alarms.module.css';

interface Props {
  /** The rule that is edited or copied; null: a new one. */
  of: AlarmRuleRow | null;
  onTry: (rule: object, days: { from: string; to: string }) => void;
  /** Null: whoever is here may only try. */
  onSave: ((rule: object) => void) | null;
}

/** A rule without code: the fields of alarms.yaml, checked by the server as the file is. */
export function RuleForm({ of, onTry, onSave }: Props) {
  const { t } = useWords();
  const isEdit = of?.from === 'page';
  const start = of && (isEdit ? of.rule : { ...of.rule, code: '' });
  const [kind, setKind] = useState<FormKind>(of ? formKindOf(of.rule) : 'threshold');
  const initial = initialOf(start);
  const here = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (of) here.current?.querySelector<HTMLInputElement>('[name=name]')?.focus();
  }, [of]);
  const title = isEdit ? t('alarmRules.editing', { code: of.rule.code, n: of.rule.version }) : t('alarmRules.write');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const version = isEdit ? of.rule.version : 0;
    const rule = { ...ruleIn(form, kind, start), version };
    const isSave = (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'save';
    if (isSave) onSave?.(rule);
    else onTry(rule, { from: String(form.get('from')), to: String(form.get('to')) });
  };
  return (
    <form ref={here} className={styles.form} aria-label={title} onSubmit={submit}>
      <h2>{title}</h2>
      <div className={styles.fields}>
        <Chosen name="kind" words={t('alarmRules.kind')} value={kind} onChange={(value) => setKind(value as FormKind)}>
          {formKinds.map((one) => [one, t(`alarmRules.kinds.${one}`)])}
        </Chosen>
        <Typed name="code" words={t('alarmRules.code')} value={initial.code} readOnly={isEdit} />
        <Typed name="name" words={t('alarmRules.name')} value={initial.name} />
        <Typed name="nameEn" words={t('alarmRules.nameEn')} value={initial.nameEn} />
      </div>
      <RuleWatched kind={kind} initial={initial} />
      <Handling initial={initial} />
      <Doing mayOnlyTry={onSave === null} />
    </form>
  );
}

/** When it is raised and cleared, and what somebody has to do then. */
function Handling({ initial }: { initial: InitialFields }) {
  const { t } = useWords();
  return (
    <div className={styles.fields}>
      <Typed name="onMinutes" words={t('alarmRules.onMinutes')} value={initial.onMinutes} numeric optional />
      <Typed name="lastsHours" words={t('alarmRules.lastsHours')} value={initial.lastsHours} numeric optional />
      <Typed name="offMinutes" words={t('alarmRules.offMinutes')} value={initial.offMinutes} numeric optional />
      <Chosen name="when" words={t('alarmRules.when')} value={initial.when}>
        {(['always', 'working-hours'] as const).map((one) => [one, t(`alarmRules.whens.${one}`)])}
      </Chosen>
      <Chosen name="consequence" words={t('alarms.consequence')} value={initial.consequence}>
        {consequences.map((one) => [one, t(`alarms.consequences.${one}`)])}
      </Chosen>
      <Typed name="actWithin" words={t('alarmRules.actWithin')} value={initial.actWithin} numeric />
      <Chosen name="owner" words={t('alarms.owner')} value={initial.owner}>
        {dutyRoles.map((one) => [one, t(`alarms.roles.${one}`)])}
      </Chosen>
      <Typed name="action" words={t('alarmRules.action')} value={initial.action} />
      <Typed name="actionEn" words={t('alarmRules.actionEn')} value={initial.actionEn} />
    </div>
  );
}

function Doing({ mayOnlyTry }: { mayOnlyTry: boolean }) {
  const { t } = useWords();
  const { from, to } = lastMonth();
  return (
    <>
      <div className={styles.fields}>
        <Typed name="from" words={t('alarmRules.from')} value={from} type="date" />
        <Typed name="to" words={t('alarmRules.to')} value={to} type="date" />
      </div>
      <p className={styles.buttons}>
        <button type="submit" value="try" className="button">
          {t('alarmRules.tryThis')}
        </button>
        {!mayOnlyTry && (
          <button type="submit" value="save" className="button">
            {t('alarmRules.save')}
          </button>
        )}
      </p>
      {mayOnlyTry && <p className="quiet">{t('alarmRules.onlyTry')}</p>}
    </>
  );
}
