import { type FormEvent, useState } from 'react';
import { dutyRoles } from '@ioc/shared/alarms/roles';
import { slotDays } from '@ioc/shared/alarms/roster-words';
import type { RosterSlot } from '@ioc/shared/answers/roster';
import { type T, useWords } from '#i18n/use-words';
import { DataTable } from '#desk/data-table';
import { nameOf } from '#desk/names';
import { useCatalogue } from '#desk/use-answer';
import type { SendChange } from '#alarms/order';
import { Chosen, Typed } from '#alarms/form-fields';
import styles from '#alarms/alarms.module.css';

/** Monday first: the first is 1. */
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

interface Props {
  slots: readonly RosterSlot[];
  /** Null: they are only looked at. */
  send: SendChange | null;
}

/** Slots of the week, and a form for another. */
export function RosterSlots({ slots, send }: Props) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('roster.slots')}</h2>
      {slots.length === 0 ? <p className="quiet">{t('roster.noSlots')}</p> : <SlotTable slots={slots} send={send} />}
      {send && <AddSlot send={send} />}
    </>
  );
}

function SlotTable({ slots, send }: Props) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  return (
    <DataTable
      caption={t('roster.slots')}
      rows={slots}
      keyOf={({ id }) => id}
      columns={(column) => [
        column.name('duty', t('roster.duty'), ({ duty, unit }) => (
          <>
            {t(`alarms.roles.${duty}`)}
            <p className="quiet">{nameOf(catalogue, 'units', unit)}</p>
          </>
        )),
        column.text('days', t('roster.days'), (row) => (
          <>
            {daysOf(row, t)}
            <p className="nowrap">{`${row.from}–${row.to}`}</p>
          </>
        )),
        column.text('person', t('roster.person'), (row) => (
          <>
            {row.person ?? t('roster.nobody')}
            {row.deputy && <p className="quiet">{`${t('roster.deputy')}: ${row.deputy}`}</p>}
            {send && <Withdraw slot={row} send={send} />}
          </>
        )),
      ]}
    />
  );
}

function Withdraw({ slot: { id, duty, from, to }, send }: { slot: RosterSlot; send: SendChange }) {
  const { t } = useWords();
  return (
    <p className={styles.buttons}>
      <button
        type="button"
        className="button"
        aria-label={t('roster.withdrawOf', { what: `${t(`alarms.roles.${duty}`)} ${from}–${to}` })}
        onClick={() => send('withdrawals', { of: id })}
      >
        {t('roster.withdraw')}
      </button>
    </p>
  );
}

function daysOf({ days, weekdays }: RosterSlot, t: T): string {
  const of = weekdays.map((day) => t(`roster.weekday.${week[day - 1] ?? 'mon'}`));
  return [t(`roster.dayKinds.${days}`), ...(of.length > 0 ? [of.join(' ')] : [])].join(' · ');
}

function AddSlot({ send }: { send: SendChange }) {
  const { t } = useWords();
  // What was sent leaves the form: another takes its place.
  const [sent, setSent] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send('slots', slotIn(new FormData(event.currentTarget)));
    setSent((before) => before + 1);
  };
  return (
    <form key={sent} className={styles.form} onSubmit={submit} aria-label={t('roster.add')}>
      <p className={styles.formOf}>{t('roster.add')}</p>
      <SlotFields />
      <p className={styles.buttons}>
        <button type="submit" className="button">
          {t('roster.send')}
        </button>
      </p>
    </form>
  );
}

function SlotFields() {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const units = (catalogue?.units ?? []).map(({ code, name }) => [code, name] as const);
  return (
    <div className={styles.fields}>
      <Chosen name="duty" words={t('roster.duty')}>
        {dutyRoles.map((role) => [role, t(`alarms.roles.${role}`)])}
      </Chosen>
      <Chosen name="unit" words={t('roster.unit')}>
        {units}
      </Chosen>
      <Chosen name="days" words={t('roster.days')}>
        {slotDays.map((of) => [of, t(`roster.dayKinds.${of}`)])}
      </Chosen>
      <Typed name="from" words={t('roster.from')} type="time" />
      <Typed name="to" words={t('roster.to')} type="time" />
      <Typed name="person" words={t('roster.person')} maxLength={100} optional />
      <Typed name="deputy" words={t('roster.deputy')} maxLength={100} optional />
      <fieldset className={styles.weekdays}>
        <legend className="quiet">{t('roster.weekdays')}</legend>
        {week.map((day, at) => (
          <label key={day}>
            <input type="checkbox" name="weekdays" value={at + 1} /> {t(`roster.weekday.${day}`)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** What was filled in; a name that was left empty is nobody. */
function slotIn(form: FormData): object {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const person = (name: string) => (text(name) === '' ? null : text(name));
  return {
    ...{ duty: text('duty'), unit: text('unit'), days: text('days'), from: text('from'), to: text('to') },
    weekdays: form.getAll('weekdays').map(Number),
    ...{ person: person('person'), deputy: person('deputy') },
  };
}
