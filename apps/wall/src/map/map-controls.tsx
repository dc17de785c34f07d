import type { MapLayer, MapShape } from '#map/stage';
import type { MapWords } from '#map/words';

interface Props {
  layer: MapLayer;
  shape: MapShape;
  /** Shapes that this province has data for. */
  shapes: readonly MapShape[];
  words: MapWords;
  onLayer: (layer: MapLayer) => void;
  onShape: (shape: MapShape) => void;
}
const layers: readonly MapLayer[] = ['on-time', 'complaints'];

/** One layer at a time; the shape is asked for only where there is a choice. Plain buttons: Tab and Enter do all. */
export function MapControls({ layer, shape, shapes, words, onLayer, onShape }: Props) {
  return (
    <div className="map-controls">
      <div role="group" aria-label={words.layerGroup}>
        {layers.map((one) => (
          <button key={one} type="button" aria-pressed={one === layer} onClick={() => onLayer(one)}>
            {words.layers[one]}
          </button>
        ))}
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
    </div>
  );
}
