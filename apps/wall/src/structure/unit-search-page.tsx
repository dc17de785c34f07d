import { Form, Link, useSearchParams } from 'react-router';
import type { UnitSearch } from '@ioc/shared/answers/units';
import { useWords } from '#i18n/use-words';
import { Breadcrumbs } from '#ui/breadcrumbs';
import { exact } from '#ui/format';
import { Loaded } from '#desk/loaded';
import { dayOfUnit, lifePath } from '#structure/addresses';
import { validWords } from '#structure/life-facts';
import { question } from '#api/question';
import { useAnswer } from '#desk/use-answer';
import '#structure/structure.css';

/** Units by name, those of today and those of the past. */
export function UnitSearchPage() {
  const { t } = useWords();
  const [params] = useSearchParams();
  const search = (params.get('search') ?? '').trim();
  const fetched = useAnswer(search.length < 2 ? null : question('/units', { search }));
  const here = t('unitLife.search');
  return (
    <>
      <Breadcrumbs label={t('explore.path')} crumbs={[{ label: t('explore.wall'), href: '/' }, { label: here }]} />
      <h1>{here}</h1>
      <Form className="unit-search" role="search">
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
      {search.length >= 2 && <Loaded of={fetched}>{(found) => <Found found={found} />}</Loaded>}
    </>
  );
}

function Found({ found: { total, rows } }: { found: UnitSearch }) {
  const { t, locale } = useWords();
  if (total === 0) return <p className="page-note quiet">{t('unitLife.none')}</p>;
  return (
    <>
      <p className="quiet">{t('unitLife.found', { n: exact(total, locale) })}</p>
      <table className="table wide">
        <tbody>
          {rows.map((unit) => (
            <tr key={`${unit.code}${unit.validTo}${unit.name}`}>
              <th scope="row">
                <Link to={lifePath(unit.code, dayOfUnit(unit))}>{unit.name}</Link>
                {unit.parentName && <span className="quiet"> · {unit.parentName}</span>}
              </th>
              <td className="quiet">{[unit.codes.statistical, unit.codes.agency].filter(Boolean).join(' · ')}</td>
              <td className="quiet">{validWords(unit, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
