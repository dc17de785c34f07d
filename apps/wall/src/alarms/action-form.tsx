import { type FormEvent, useEffect, useRef } from 'react';
import type { PersonAction } from '@ioc/shared/alarms/lifecycle';
import { type T, useWords } from '#i18n/use-words';
import type { Said } from '#alarms/order';
import styles from '#alarms/alarms.module.css';

/** Actions that need nothing more are done at once; the others ask for their words first. */
export const requiresText = (action: PersonAction): boolean =>
  ['note', 'shelve', 'assign', 'close', 'out-of-service'].includes(action);

interface Props {
  /** Which alarm is meant; absent: the page is of one alone. */
  of?: string;
  action: PersonAction;
  onSend: (said: Said) => void;
  onCancel: () => void;
}

/** The words that an action needs: a reason, an end, whom, what was promised. */
export function ActionForm({ of, action, onSend, onCancel }: Props) {
  const { t } = useWords();
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), [action]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(saidIn(new FormData(event.currentTarget)));
  };
  return (
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      {of && <p className={styles.formOf}>{of}</p>}
      <div ref={first} className={styles.fields}>
        {action === 'shelve' && <Until t={t} />}
        {action === 'assign' && <Field name="assignee" label={t('alarms.assignee')} required />}
        <Field name="note" label={t('alarms.noteFor')} required={action !== 'assign'} />
        {action === 'note' && (
          <>
            <Field name="promise" label={t('alarms.promise')} />
            <Field name="promiseAt" label={t('alarms.promiseAt')} type="datetime-local" />
            <Field name="nextCheck" label={t('alarms.check')} type="datetime-local" />
          </>
        )}
      </div>
      <p className={styles.buttons}>
        <button type="submit" className="button">
          {t('alarms.send')}: {t(`alarms.actions.${action}`)}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('alarms.cancel')}
        </button>
      </p>
    </form>
  );
}

const shelves = [1, 4, 8, 24, 72] as const;
function Until({ t }: { t: T }) {
  return (
    <label>
      <span className="quiet">{t('alarms.until')}</span>
      <select name="hours" defaultValue="4">
        {shelves.map((n) => (
          <option key={n} value={n}>
            {t('alarms.hours', { n })}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  name: string;
  label: string;
  required?: boolean;
  type?: string;
}
const Field = ({ name, label, required = false, type = 'text' }: FieldProps) => (
  <label>
    <span className="quiet">{label}</span>
    <input name={name} type={type} required={required} maxLength={type === 'text' ? 300 : undefined} />
  </label>
);

/** What was filled in; what was left empty is not sent. Times of the form are those of this screen. */
function saidIn(form: FormData): Said {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [hours, promise] = [text('hours'), text('promise')];
  const at = (name: string) => (text(name) === '' ? {} : { [name]: new Date(text(name)).toISOString() });
  return {
    ...(text('note') !== '' && { note: text('note') }),
    ...(text('assignee') !== '' && { assignee: text('assignee') }),
    ...(hours !== '' && { until: new Date(Date.now() + Number(hours) * 3_600_000).toISOString() }),
    ...(promise !== '' && { promise }),
    ...at('promiseAt'),
    ...at('nextCheck'),
  };
}
