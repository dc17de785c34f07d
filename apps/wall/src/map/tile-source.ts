import L from 'leaflet';

/**
 * Where background tiles come from. None is the default and needs no network: foreign tiles have shown the country's
 * borders wrongly. `xyz` is for a province's own tile server; both archipelagos are drawn over it all the same.
 */
export type TileSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'xyz'; readonly url: string; readonly attribution: string; readonly maxZoom: number };

export const noTiles: TileSource = { kind: 'none' };

export function tileLayer(source: TileSource): L.TileLayer | null {
  switch (source.kind) {
    case 'none':
      return null;
    case 'xyz':
      return L.tileLayer(source.url, { attribution: source.attribution, maxZoom: source.maxZoom });
  }
}
