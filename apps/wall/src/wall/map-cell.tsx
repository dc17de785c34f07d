import { Component, lazy, type ReactNode, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words';
import { useProvince, useTable } from '#live/use-live';
import { PanelSkeleton } from '#panels/skeleton';
import type { Room } from '#ui/room';
import { Band } from '#wall/band';
import { useThresholds } from '#wall/thresholds';
import { complaintHref, unitFigureHref } from '#wall/links';

/** Leaflet and the base map come after the figures. */
const ProvinceMap = lazy(async () => ({ default: (await import('#map/province-map')).ProvinceMap }));

/** The province's name and its map. Only a screen that stands at somebody's desk has buttons. */
export function MapCell({ room }: { room: Room }) {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const indicator = useTable('units')?.[0]?.onTime.indicator;
  const thresholds = useThresholds(indicator);
  return (
    <section className="panel map-panel" aria-label={t('map.title')}>
      <header className="map-head">
        <ProvinceName alone={room.columns > 1} />
        {room.name === 'desk' && (
          <Link to="/figures" className="quiet nowrap map-book">
            {t('books.title')}
          </Link>
        )}
      </header>
      <Band />
      <MapGuard words={t('map.failed')}>
        <Suspense fallback={<PanelSkeleton rows={1} />}>
          <div className="map-body">
            <ProvinceMap
              layer="on-time"
              shape="circles"
              locale={locale}
              thresholds={thresholds}
              controls={room.name !== 'tv' && room.columns === 1}
              onUnit={(unit) => indicator && void navigate(unitFigureHref(indicator, unit))}
              onComplaint={(code) => void navigate(complaintHref(code))}
            />
          </div>
        </Suspense>
      </MapGuard>
    </section>
  );
}

/** On a wall of panels the name stands alone: what follows it would lie across a seam, and everyone knows where he sits. */
function ProvinceName({ alone }: { alone: boolean }) {
  const { t, locale } = useWords();
  const province = useProvince();
  const name = province && (locale === 'vi-VN' ? province.name : province.nameEn);
  return (
    <>
      <h1 className="map-title">{name ?? t('place.centre')}</h1>
      {name && !alone && <p className="quiet cut">{t('place.centre')}</p>}
      {province?.simulated && <p className="simulated nowrap">{t('place.simulated')}</p>}
    </>
  );
}

/** A map that cannot be drawn must not take the figures with it. */
class MapGuard extends Component<{ words: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? <p className="panel-empty">{this.props.words}</p> : this.props.children;
  }
}
