interface Field {
  name: string;
  words: string;
  value?: string;
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
    </label>
  );
}
