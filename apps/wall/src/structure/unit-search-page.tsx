import { Form, Link, useSearchParams } from 'react-router';
import type { UnitSearch } from '@ioc/shared/answers/units';
import { useWords } from '#i18n/use-words';
import { PageHead } from '#desk/page-head';
import { exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { UnitsInForce } from '#structure/units-in-force';
import { dayOfUnit, lifePath } from '#structure/addresses';
import { validWords } from '#structure/life-facts';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import { DataTable } from '#desk/data-table';
import styles from '#structure/structure.module.css';

/** Units by name, those of today and those of the past; without a name the list of those in force. */
export function UnitSearchPage() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const search = (params.get('search') ?? '').trim();
  const fetched = useAnswer(search.length < 2 ? null : question('/units', { search }));
  const here = t('unitLife.search');
  return (
    <>
      <PageHead here={here} title={here} />
      <Form className={styles.search} role="search">
        <input
          name="search"
          type="search"
          key={search}
          defaultValue={search}
          minLength={2}
          aria-label={t('unitLife.searchLabel')}
          placeholder={t('unitLife.searchLabel')}
        />
        <button type="submit" className="button">
          {t('unitLife.go')}
        </button>
      </Form>
      {search.length >= 2 ? <Loaded of={fetched}>{(found) => <Found found={found} />}</Loaded> : <UnitsInForce />}
    </>
  );
}

function Found({ found: { total, rows } }: { found: UnitSearch }) {
  const { t, locale } = useWords();
  if (total === 0) return <p className="page-note quiet">{t('unitLife.none')}</p>;
  return (
    <>
      <p className="quiet">{t('unitLife.found', { n: exact(total, locale) })}</p>
      <DataTable
        caption={t('unitLife.search')}
        wide
        rows={rows}
        keyOf={(unit) => `${unit.code}${unit.validTo}${unit.name}`}
        columns={[
          {
            key: 'unit',
            names: 'row',
            cell: (unit) => (
              <>
                <Link to={lifePath(unit.code, dayOfUnit(unit))}>{unit.name}</Link>
                {unit.parentName && <span className="quiet"> · {unit.parentName}</span>}
              </>
            ),
          },
          {
            key: 'codes',
            look: 'quiet',
            cell: ({ codes }) => [codes.statistical, codes.agency].filter(Boolean).join(' · '),
          },
          { key: 'valid', look: 'quiet', cell: (unit) => validWords(unit, t) },
        ]}
      />
    </>
  );
}
