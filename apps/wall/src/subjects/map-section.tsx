import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import type { SubjectSection } from '@ioc/shared/answers/subjects';
import { useWords } from '#i18n/use-words';
import { exact } from '#ui/format';
import { casePath, usePageFilters } from '#desk/page-filters';
import styles from '#subjects/subjects.module.css';

/** Leaflet and the base map come only to those who look at a map. */
const ProvinceMap = lazy(async () => ({ default: (await import('#map/province-map')).ProvinceMap }));
type MapPart = Extract<SubjectSection, { kind: 'map' }>;

/** The live map with the counts that say whether it shows everything. It draws the present; of a past day only the counts. */
export function MapSection({
  part,
  title,
  past,
  hrefOf,
}: {
  part: MapPart;
  title: string;
  past: boolean;
  hrefOf: (unit: string) => string;
}) {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const where = usePageFilters();
  const n = (value: number) => exact(value, locale);
  const { open, located, noPlace, hidden, devices } = part;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="quiet">
        {t('subjects.mapCounts', { open: n(open), located: n(located), noPlace: n(noPlace), hidden: n(hidden) })}
        {devices > 0 && ` · ${t('subjects.mapDevices', { n: n(devices) })}`} ·{' '}
        <Link className="link" to="/">
          {t('explore.wall')}
        </Link>
      </p>
      {past ? (
        <p className="quiet">{t('subjects.mapPast')}</p>
      ) : (
        <div className={styles.map}>
          <Suspense fallback={null}>
            <ProvinceMap
              layer={part.layer === 'complaints' ? 'complaints' : 'on-time'}
              shape="circles"
              locale={locale}
              onUnit={(unit) => void navigate(hrefOf(unit))}
              onComplaint={(code) => void navigate(where.keep(casePath('complaint', code)))}
            />
          </Suspense>
        </div>
      )}
    </section>
  );
}
