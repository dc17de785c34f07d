import type { MapLayers } from '@ioc/shared/answers/layers';
import type { MapShape } from '#map/stage-options';
import type { MapWords } from '#map/words';
import { exact, type Locale } from '#ui/format';

interface Props {
  /** on-time, complaints, or the code of a data layer. */
  layer: string;
  shape: MapShape;
  /** Shapes that this province has data for. */
  shapes: readonly MapShape[];
  words: MapWords;
  onLayer: (layer: string) => void;
  onShape: (shape: MapShape) => void;
  /** Data layers of the catalogue. */
  data: MapLayers['layers'];
  locale: Locale;
  as: 'areas' | null;
  /** The layer has things with a place, so that there is a choice. */
  hasPoints: boolean;
  onAs: (as: 'areas' | null) => void;
  onList?: ((layer: string) => void) | undefined;
}
const layers = ['on-time', 'complaints'] as const;

/** One layer at a time; the shape is asked for only where there is a choice. Plain buttons and a list: Tab and Enter do all. */
export function MapControls(props: Props) {
  const { layer, shape, shapes, words, onLayer, onShape, data } = props;
  const chosen = data.find(({ code }) => code === layer);
  return (
    <div className="map-controls">
      <div role="group" aria-label={words.layerGroup}>
        {layers.map((one) => (
          <button key={one} type="button" aria-pressed={one === layer} onClick={() => onLayer(one)}>
            {words.layers[one]}
          </button>
        ))}
        {data.length > 0 && <OtherLayers {...props} chosen={chosen?.code ?? ''} />}
      </div>
      {layer === 'on-time' && shapes.length > 1 && (
        <div role="group" aria-label={words.shapeGroup}>
          {shapes.map((one) => (
            <button key={one} type="button" aria-pressed={one === shape} onClick={() => onShape(one)}>
              {words.shapes[one]}
            </button>
          ))}
        </div>
      )}
      {chosen && <LayerChoices {...props} chosen={chosen} />}
    </div>
  );
}

/** The data layers of the catalogue, each with how much it has. */
function OtherLayers({ data, chosen, words, locale, onLayer }: Props & { chosen: string }) {
  return (
    <select
      aria-label={words.otherLayers}
      data-chosen={chosen !== ''}
      value={chosen}
      onChange={({ target }) => target.value !== '' && onLayer(target.value)}
    >
      <option value="" disabled>
        {words.otherLayers}
      </option>
      {data.map(({ code, name, nameEn, total }) => (
        <option key={code} value={code}>
          {locale === 'vi-VN' ? name : nameEn} ({exact(total, locale)})
        </option>
      ))}
    </select>
  );
}

/** Points or counts by unit, where a layer has both; and the list behind the map. */
function LayerChoices({ chosen, as, hasPoints, onAs, onList, words }: Props & { chosen: MapLayers['layers'][number] }) {
  const both = hasPoints && (chosen.of === 'assets' || chosen.of === 'devices');
  return (
    <div role="group" aria-label={words.shapeGroup}>
      {both &&
        ([null, 'areas'] as const).map((one) => (
          <button key={one ?? 'points'} type="button" aria-pressed={one === as} onClick={() => onAs(one)}>
            {words.drawnAs[one ?? 'points']}
          </button>
        ))}
      {onList && (
        <button type="button" onClick={() => onList(chosen.code)}>
          {words.list}
        </button>
      )}
    </div>
  );
}
