import { useId } from 'react';
import { dueKinds, seriesSteps } from '@ioc/shared/live/charts';
import { useWords } from '#i18n/use-words';
import type { EditedPanel } from '#scene-editor/arrangement';
import { fieldsOfKind, type PanelField, type PanelKind, withField } from '#scene-editor/panel-kinds';
import { type Choices, useChoices } from '#scene-editor/use-choices';
import styles from '#scene-editor/scene-editor.module.css';

interface Props {
  panel: EditedPanel;
  /** What the server says of fields of this panel, by field. */
  problems: ReadonlyMap<string, string>;
  onChange: (panel: EditedPanel) => void;
}

/** The question of one panel, a control for each of its fields. */
export function PanelFields({ panel, problems, onChange }: Props) {
  const choices = useChoices();
  return (
    <div className={styles.fields}>
      {fieldsOfKind[panel.show as PanelKind].map((field) => (
        <Field
          key={field}
          field={field}
          value={panel[field]}
          problem={problems.get(field)}
          choices={choices}
          onChange={(value) => onChange(withField(panel, field, value))}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  field: PanelField;
  value: unknown;
  problem: string | undefined;
  choices: Choices;
  onChange: (value: unknown) => void;
}

function Field(props: FieldProps) {
  const { t } = useWords();
  const { field, problem } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className="quiet">
        {t(`sceneEditor.fields.${field}`)}
      </label>
      <Control {...props} id={id} />
      {problem && <span className={styles.problem}>{problem}</span>}
    </div>
  );
}

function Control({ field, value, choices, onChange, id }: FieldProps & { id: string }) {
  const of = offered(field, choices);
  if (field === 'figures')
    return <Several id={id} value={value as string[]} of={choices.figures} onChange={onChange} />;
  if (of === null)
    return (
      <input
        id={id}
        value={typeof value === 'string' ? value : ''}
        maxLength={field.startsWith('text') ? 600 : 300}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  const now = typeof value === 'string' ? value : '';
  return (
    <select id={id} value={now} onChange={({ target }) => onChange(target.value)}>
      {!of.some(([code]) => code === now) && <option value={now}>{now}</option>}
      {of.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Codes and names that a field offers; null: it is written. Pure. */
function offered(field: PanelField, choices: Choices): Choices['figures'] | null {
  switch (field) {
    case 'figure':
      return choices.figures;
    case 'unit':
      return choices.units;
    case 'layer':
      return choices.layers;
    case 'as':
    case 'shape':
    case 'of':
      return choices[field];
    case 'by':
      return seriesSteps.map((one) => [one, choices.by[one]]);
    case 'kind':
      return dueKinds.map((one) => [one, choices.kind[one]]);
    default:
      return null;
  }
}

/** Several indicators in their order: those that are newly ticked come last. */
function Several({
  id,
  value,
  of,
  onChange,
}: Pick<FieldProps, 'onChange'> & { id: string; value: string[]; of: Choices['figures'] }) {
  const chosen = (ticked: readonly string[]) => [
    ...value.filter((code) => ticked.includes(code)),
    ...ticked.filter((code) => !value.includes(code)),
  ];
  return (
    <select
      id={id}
      multiple
      size={8}
      value={value}
      onChange={({ target }) => onChange(chosen([...target.selectedOptions].map((one) => one.value)))}
    >
      {of.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}
