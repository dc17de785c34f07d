import { createContext, useContext } from 'react';
import styles from '#alarms/alarms.module.css';

/** The field of the form that the server refused, and what it says of it; null: none. */
export const WrongField = createContext<{ readonly name: string; readonly said: string } | null>(null);

interface Field {
  name: string;
  words: string;
  value?: string;
}

function Refused({ name }: { name: string }) {
  const wrong = useContext(WrongField);
  return wrong?.name === name ? (
    <span role="alert" className={styles.refused}>
      {wrong.said}
    </span>
  ) : null;
}

/** A field of text or a number, with its words above. */
export function Typed({
  name,
  words,
  value,
  numeric = false,
  optional = false,
  readOnly = false,
  type = 'text',
  maxLength = 300,
}: Field & {
  numeric?: boolean;
  optional?: boolean;
  readOnly?: boolean;
  type?: 'text' | 'date' | 'time';
  maxLength?: number;
}) {
  return (
    <label>
      <span className="quiet">{words}</span>
      <input
        name={name}
        type={type}
        defaultValue={value}
        readOnly={readOnly}
        required={!optional}
        maxLength={maxLength}
        size={numeric ? 8 : 24}
        inputMode={numeric ? 'decimal' : undefined}
      />
      <Refused name={name} />
    </label>
  );
}

/** One of several. */
export function Chosen({
  name,
  words,
  value,
  onChange,
  children,
}: Field & { onChange?: (value: string) => void; children: readonly (readonly [string, string])[] }) {
  return (
    <label>
      <span className="quiet">{words}</span>
      <select name={name} defaultValue={value} onChange={(event) => onChange?.(event.target.value)}>
        {children.map(([of, said]) => (
          <option key={of} value={of}>
            {said}
          </option>
        ))}
      </select>
      <Refused name={name} />
    </label>
  );
}

/** Any of several; those that are ticked at first stand first, in their order, also when they are no longer offered. */
export function Ticked({
  name,
  words,
  values,
  children,
}: Omit<Field, 'value'> & { values: readonly string[]; children: readonly (readonly [string, string])[] }) {
  const said = new Map(children);
  return (
    <fieldset className={styles.weekdays}>
      <legend className="quiet">{words}</legend>
      {[...new Set([...values, ...said.keys()])].map((one) => (
        <label key={one}>
          <input type="checkbox" name={name} value={one} defaultChecked={values.includes(one)} /> {said.get(one) ?? one}
        </label>
      ))}
      <Refused name={name} />
    </fieldset>
  );
}
