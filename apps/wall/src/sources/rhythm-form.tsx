import { type FormEvent, useState } from 'react';
import type { SourceRhythmLine } from '@ioc/shared/answers/source-rhythms';
import { useWords } from '#i18n/use-words';
import styles from '#sources/sources.module.css';

interface Props {
  of: SourceRhythmLine;
  name: string;
  /** Null: what was learned holds again. */
  onSend: (hours: number[] | null, reason: string) => void;
  onCancel: () => void;
}
const most = 1_000_000;

/** One number for each hour of a working day, with a reason. */
export function RhythmForm({ of, name, onSend, onCancel }: Props) {
  const { t } = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const send = (event: FormEvent<HTMLFormElement>, learned: boolean) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const hours = Array.from({ length: 24 }, (_, hour) => Number(String(form.get(`h${hour}`)).replace(',', '.')));
    if (!learned && hours.some((n) => !(n >= 0 && n <= most))) return setProblem(t('rhythms.bad'));
    onSend(learned ? null : hours, String(form.get('reason')).trim());
  };
  return (
    <form
      className={styles.form}
      aria-label={t('rhythms.changeOf', { name })}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      onSubmit={(event) =>
        send(event, (event.nativeEvent as SubmitEvent).submitter?.getAttribute('value') === 'learned')
      }
    >
      <p className={styles.formOf}>{name}</p>
      <Fields hours={of.hours} />
      <p role="alert">{problem}</p>
      <Buttons written={of.from === 'page'} onCancel={onCancel} />
    </form>
  );
}

function Fields({ hours }: { hours: readonly number[] }) {
  const { t } = useWords();
  return (
    <>
      <div className={styles.hourFields}>
        {Array.from({ length: 24 }, (_, hour) => (
          <label key={hour}>
            <span className="quiet">{t('rhythms.hourShort', { hour })}</span>
            <input name={`h${hour}`} inputMode="decimal" required maxLength={9} defaultValue={hours[hour] ?? 0} />
          </label>
        ))}
      </div>
      <label className={styles.reason}>
        <span className="quiet">{t('rhythms.reason')}</span>
        <input name="reason" required minLength={3} maxLength={300} />
      </label>
    </>
  );
}

function Buttons({ written, onCancel }: { written: boolean; onCancel: () => void }) {
  const { t } = useWords();
  return (
    <p className={styles.buttons}>
      <button type="submit" className="button">
        {t('rhythms.send')}
      </button>
      {written && (
        <button type="submit" className="button" value="learned">
          {t('rhythms.back')}
        </button>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {t('rhythms.cancel')}
      </button>
    </p>
  );
}
