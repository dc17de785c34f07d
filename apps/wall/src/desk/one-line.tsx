import { type FormEvent, useState } from 'react';
import styles from '#desk/one-line.module.css';

interface OneLineProps {
  label: string;
  button: string;
  required?: boolean;
  onSend: (text: string) => void;
}
/** One line of text and what is done with it. */
export function OneLine({ label, button, required = false, onSend }: OneLineProps) {
  // What was sent leaves the field: another field takes its place.
  const [sent, setSent] = useState(0);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(String(new FormData(event.currentTarget).get('text') ?? '').trim());
    setSent((before) => before + 1);
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      <label>
        <span className="quiet">{label}</span> <input key={sent} name="text" required={required} maxLength={4000} />
      </label>
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  );
}
