import { useSearchParams } from 'react-router';
import { alarmStates } from '@ioc/shared/alarms/lifecycle';
import { priorities } from '@ioc/shared/alarms/priority';
import { useWords } from '#i18n/use-words';
import { useCatalogue } from '#desk/use-answer';
import { nameOf } from '#desk/names';
import { useHasUnits } from '#desk/use-own-units';
import { SelectFilter } from '#desk/select-filter';
import styles from '#desk/filters.module.css';

/** One figure, cause or rule alone, which a link led to, and the way out of it. */
function Picked() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const catalogue = useCatalogue();
  const [group, rule, figure] = [search.get('group'), search.get('rule'), search.get('figure')];
  return (
    <>
      {figure !== null && (
        <SelectFilter
          name="figure"
          label={t('alarms.ofFigure')}
          none={t('alarms.every')}
          options={[{ value: figure, words: nameOf(catalogue, 'indicators', figure) }]}
        />
      )}
      {group !== null && (
        <SelectFilter
          name="group"
          label={t('alarms.group')}
          none={t('alarms.every')}
          options={[{ value: group, words: t('alarms.onlyGroup') }]}
        />
      )}
      {rule !== null && (
        <SelectFilter
          name="rule"
          label={t('alarms.rule')}
          none={t('alarms.every')}
          options={[{ value: rule, words: rule }]}
        />
      )}
    </>
  );
}

/** What the list may be narrowed to: state, priority, unit, cause, what is mine. */
export function AlarmFilters({ byState }: { byState: Readonly<Record<string, number | undefined>> }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const hasUnits = useHasUnits();
  const states = alarmStates.map((value) => ({
    value,
    words: `${t(`alarms.states.${value}`)} (${byState[value] ?? 0})`,
  }));
  return (
    <section className={styles.filters} aria-label={t('alarms.filters')}>
      <SelectFilter name="state" label={t('alarms.state')} none={t('alarms.open')} options={states} />
      <SelectFilter
        name="priority"
        label={t('alarms.priority')}
        none={t('alarms.all')}
        options={priorities.map((value) => ({ value, words: t(`alarms.priorities.${value}`) }))}
      />
      <SelectFilter
        name="unit"
        label={t('alarms.unit')}
        none={t('alarms.allUnits')}
        options={(catalogue?.units ?? []).map(({ code, name }) => ({ value: code, words: name }))}
      />
      <SelectFilter
        name="mine"
        label={t('alarms.mine')}
        none={t('alarms.all')}
        options={[
          { value: 'true', words: t('alarms.mineOnly') },
          ...(hasUnits ? [{ value: 'units', words: t('alarms.mineUnits') }] : []),
        ]}
      />
      <Picked />
    </section>
  );
}
