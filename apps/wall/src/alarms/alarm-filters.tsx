import { useSearchParams } from 'react-router';
import { alarmStates } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { useWords } from '#i18n/use-words';
import { useCatalogue } from '#desk/use-answer';
import styles from '#alarms/alarms.module.css';

interface PickProps {
  name: string;
  label: string;
  none: string;
  options: readonly { readonly value: string; readonly words: string }[];
}
/** A choice is an address; another choice begins at the first page. */
function Pick({ name, label, none, options }: PickProps) {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string) => {
    const next = new URLSearchParams(search);
    next.delete('after');
    if (value) next.set(name, value);
    else next.delete(name);
    setSearch(next);
  };
  return (
    <label>
      <span className="quiet">{label}</span>{' '}
      <select value={search.get(name) ?? ''} onChange={({ target }) => choose(target.value)}>
        <option value="">{none}</option>
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** One cause alone, which a link led to, and the way out of it. */
function GroupPick() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const group = search.get('group');
  if (group === null) return null;
  const options = [{ value: group, words: t('alarms.onlyGroup') }];
  return <Pick name="group" label={t('alarms.group')} none={t('alarms.every')} options={options} />;
}

/** What the list may be narrowed to: state, priority, unit, cause, what is mine. */
export function AlarmFilters({ byState }: { byState: Readonly<Record<string, number | undefined>> }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const states = alarmStates.map((value) => ({
    value,
    words: `${t(`alarms.states.${value}`)} (${byState[value] ?? 0})`,
  }));
  return (
    <section className={styles.filters} aria-label={t('alarms.filters')}>
      <Pick name="state" label={t('alarms.state')} none={t('alarms.open')} options={states} />
      <Pick
        name="priority"
        label={t('alarms.priority')}
        none={t('alarms.all')}
        options={priorities.map((value) => ({ value, words: t(`alarms.priorities.${value}`) }))}
      />
      <Pick
        name="unit"
        label={t('alarms.unit')}
        none={t('alarms.allUnits')}
        options={(catalogue?.units ?? []).map(({ code, name }) => ({ value: code, words: name }))}
      />
      <Pick
        name="mine"
        label={t('alarms.mine')}
        none={t('alarms.all')}
        options={[{ value: 'true', words: t('alarms.mineOnly') }]}
      />
      <GroupPick />
    </section>
  );
}
