import { Link, useSearchParams } from 'react-router';
import { type ProcedureLevel, procedureLevels } from '@ioc/shared/figures/procedure-levels';
import { useWords, type T } from '#i18n/use-words';
import { dayOf } from '#ui/format';
import { Choice } from '#desk/choice';
import { ChoiceLinks } from '#desk/choice-links';
import { changed, channels, fieldsOf, type FilterName, filtersOf, roles, withoutFilters } from '#desk/filters';
import { nameOf } from '#desk/names';
import { SelectFilter } from '#desk/select-filter';
import { windowChoices } from '#desk/period-choice';
import { valueWords } from '#desk/status-words';
import { type Catalogue, useCatalogue } from '#desk/use-answer';
import styles from '#desk/filters.module.css';

/** What a page of dossiers may be narrowed to; each choice is an address. `windows`: also to which days, `unit`: to whose. */
export function FilterRow({ windows = false, unit = false }: { windows?: boolean; unit?: boolean }) {
  const { t } = useWords();
  const catalogue = useCatalogue();
  const every = { value: null, words: t('filters.all') };
  return (
    <section className={styles.filters} aria-label={t('filters.label')}>
      {windows && <Windows />}
      <Choice
        label={t('filters.channel')}
        name="channel"
        options={[every, ...channels.map((value) => ({ value, words: valueWords(value, t) }))]}
      />
      <Choice
        label={t('filters.role')}
        name="role"
        options={roles.map((role) => ({ value: role === 'decides' ? null : role, words: t(`filters.roles.${role}`) }))}
      />
      <Fields catalogue={catalogue} />
      {unit && <Units catalogue={catalogue} />}
      <ActiveFilters />
    </section>
  );
}

/** What is narrowed now, each with the way out of it. Nothing is shown where nothing is. */
function ActiveFilters() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const catalogue = useCatalogue();
  const active = Object.entries(filtersOf(search)) as [FilterName, string][];
  if (active.length === 0) return null;
  return (
    <p className={styles.active} role="status">
      <strong>{t('filters.active')}</strong>
      {active.map(([name, value]) => {
        const what = `${filterName(name, t)}: ${filterValue(name, value, catalogue, t)}`;
        return (
          <Link key={name} to={changed(search, { [name]: null })} aria-label={t('filters.remove', { what })}>
            {what} <span aria-hidden="true">×</span>
          </Link>
        );
      })}
      <Link to={withoutFilters(search)} className={styles.clear}>
        {t('filters.clear')}
      </Link>
    </p>
  );
}

function filterName(name: FilterName, t: T): string {
  switch (name) {
    case 'channel':
    case 'field':
    case 'procedureLevel':
    case 'role':
      return t(`filters.${name}`);
    case 'decides':
    case 'received':
    case 'helped':
      return t(`filters.by.${name}`);
  }
}

function filterValue(name: FilterName, value: string, catalogue: Catalogue | null, t: T): string {
  switch (name) {
    case 'channel':
      return value === '-' ? t('filters.unknownChannel') : valueWords(value, t);
    case 'field':
      return fieldsOf(value)
        .map((field) => (field === '-' ? t('filters.unknownField') : field))
        .join(', ');
    case 'procedureLevel':
      return procedureLevels.some((level) => level === value)
        ? t(`filters.levels.${value as ProcedureLevel}`)
        : t('filters.unknownLevel');
    case 'role':
      return roles.find((role) => role === value) ? t(`filters.roles.${value as (typeof roles)[number]}`) : value;
    case 'decides':
    case 'received':
    case 'helped':
      if (value === '-') return t('filters.unknownUnit');
      if (!value.startsWith('=')) return nameOf(catalogue, 'units', value);
      return t('filters.alone', { name: nameOf(catalogue, 'units', value.slice(1)) });
  }
}

function Windows() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const today = useCatalogue()?.province.asOf ?? dayOf(Date.now());
  const chosen = (from: string | null, to: string | null) => search.get('from') === from && search.get('to') === to;
  return (
    <ChoiceLinks
      label={t('filters.window')}
      links={windowChoices(today).map(({ from, to, word, n }) => ({
        key: `${word}${n}`,
        to: changed(search, { from, to, asOf: null }),
        words: word === 'own' ? t('filters.ownWindow') : word === 'ytd' ? t('period.ytd') : t(`period.${word}`, { n }),
        current: chosen(from, to),
      }))}
    />
  );
}

function Fields({ catalogue }: { catalogue: Catalogue | null }) {
  const { t } = useWords();
  const fields = [...new Set((catalogue?.procedures ?? []).map(({ field }) => field))].sort((a, b) =>
    a.localeCompare(b, 'vi'),
  );
  const options = fields.map((field) => ({ value: field, words: field }));
  return <SelectFilter name="field" label={t('filters.field')} none={t('filters.allFields')} options={options} />;
}

function Units({ catalogue }: { catalogue: Catalogue | null }) {
  const { t } = useWords();
  const options = (catalogue?.units ?? [])
    .filter(({ code }) => code !== catalogue?.province.rootUnit)
    .map(({ code, name }) => ({ value: code, words: name }));
  return <SelectFilter name="unit" label={t('filters.unit')} none={t('filters.wholeProvince')} options={options} />;
}
