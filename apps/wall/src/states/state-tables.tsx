import type { StateCounts } from '@ioc/shared/answers/states';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { pageOfList } from '#desk/list-address';
import { statusWords } from '#desk/status-words';

interface Counted {
  readonly n: number;
  readonly list: string;
}

/** A number that leads to its list; a zero leads nowhere. */
function Number({ of: { n, list } }: { of: Counted }) {
  const { locale } = useWords();
  const page = pageOfList(list, null);
  if (n === 0 || page === null) return <span className="quiet">{exact(n, locale)}</span>;
  return (
    <Link to={page} className="link">
      {exact(n, locale)}
    </Link>
  );
}

function Share({ n, of }: { n: number; of: number }) {
  const { locale } = useWords();
  if (of === 0) return <>–</>;
  return <>{(n / of).toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 })}</>;
}

/** The groups of one report; they sum to all dossiers. */
export function GroupTable({ counts: { grouping, groups, total } }: { counts: StateCounts }) {
  const { t } = useWords();
  return (
    <section aria-label={grouping.name}>
      <h2>{grouping.name}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('states.group')}</th>
            <th scope="col" className="n">
              {t('states.n')}
            </th>
            <th scope="col" className="n">
              {t('states.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">
                {group.name}
                {group.reception === null && (
                  <span className="quiet"> · {group.states.map((state) => statusWords(state, t)).join(', ')}</span>
                )}
              </th>
              <td className="n">
                <Number of={group} />
              </td>
              <td className="n quiet">
                <Share n={group.n} of={total.n} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('states.total')}</th>
            <td className="n">
              <Number of={total} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

/** Every state with its national code and what it does to the clock. */
export function StateTable({ counts: { states } }: { counts: StateCounts }) {
  const { t, locale } = useWords();
  return (
    <section aria-label={t('states.state')}>
      <h2>{t('states.state')}</h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('states.code')}</th>
            <th scope="col">{t('explore.status')}</th>
            <th scope="col">{t('states.clock')}</th>
            <th scope="col" className="n">
              {t('states.n')}
            </th>
          </tr>
        </thead>
        <tbody>
          {states.map((one) => (
            <tr key={one.state}>
              <td className="quiet">{one.code ?? '–'}</td>
              <th scope="row">{locale === 'vi-VN' ? one.name : statusWords(one.state, t)}</th>
              <td className="quiet">{t(`states.clocks.${one.clock}`)}</td>
              <td className="n">
                <Number of={one} />
                {one.before > 0 && one.before < one.n && (
                  <p className="quiet">{t('states.before', { n: exact(one.before, locale) })}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Dossiers whose states came in an unusual order, by the source that told them. */
export function UnusualTable({ rows }: { rows: StateCounts['unusual'] }) {
  const { t } = useWords();
  return (
    <section aria-label={t('states.unusual')}>
      <h2>{t('states.unusual')}</h2>
      <p className="lead quiet">{rows.length === 0 ? t('states.unusualNone') : t('states.unusualLead')}</p>
      {rows.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('states.source')}</th>
              <th scope="col" className="n">
                {t('states.n')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.source}>
                <th scope="row">{row.name}</th>
                <td className="n">
                  <Number of={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
