import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import { exceptionKinds } from '@ioc/shared/alarms/roster-words';
import { useWords } from '#i18n/use-words';
import styles from '#alarms/alarms.module.css';

interface Props {
  of: string;
  onSend: (said: object) => void;
  onCancel: () => void;
}

/** What is otherwise on one day of a slot. */
export function ExceptionForm({ of, onSend, onCancel }: Props) {
  const { t } = useWords();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [kind, person, note] = ['kind', 'person', 'note'].map((name) => String(form.get(name) ?? '').trim());
    onSend({ kind, person: person === '' || kind === 'off' ? null : person, ...(note !== '' && { note }) });
  };
  return (
    <form className={styles.form} onSubmit={send} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <p className={styles.formOf}>{of}</p>
      <Fields first={first} />
      <p className={styles.buttons}>
        <button type="submit" className="button">
          {t('roster.send')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('roster.cancel')}
        </button>
      </p>
    </form>
  );
}

function Fields({ first }: { first: RefObject<HTMLSelectElement | null> }) {
  const { t } = useWords();
  return (
    <div className={styles.fields}>
      <label>
        <span className="quiet">{t('roster.kind')}</span>
        <select ref={first} name="kind">
          {exceptionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`roster.kinds.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="quiet">{t('roster.standIn')}</span>
        <input name="person" maxLength={100} />
      </label>
      <label>
        <span className="quiet">{t('roster.note')}</span>
        <input name="note" maxLength={300} />
      </label>
    </div>
  );
}
