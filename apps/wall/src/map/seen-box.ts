import L from 'leaflet';

/** Px of ground left round what a closer view shows. */
const around = 40;

/** south,west,north,east of what a map shows, as the API takes it. */
export function seenBox(map: L.Map): string {
  const box = map.getBounds();
  const corners = [box.getSouth(), box.getWest(), box.getNorth(), box.getEast()];
  return corners.map((degrees) => degrees.toFixed(4)).join(',');
}

/** The closest view that shows all of a box. */
export function showBox(map: L.Map, box: string): void {
  const [south = 0, west = 0, north = 0, east = 0] = box.split(',').map(Number);
  const bounds = L.latLngBounds([south, west], [north, east]);
  map.fitBounds(bounds, { padding: [around, around], animate: false });
}
