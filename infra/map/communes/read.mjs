// GeoJSON, TopoJSON or Shapefile → features numbered from 1 as in the file.
// Needs: npm topojson-client (ISC), shapefile (BSD-3-Clause)
import { existsSync, readFileSync } from 'node:fs';
import { read as readShapefile } from 'shapefile';
import { feature } from 'topojson-client';

export async function readFeatures(path) {
  const { features } = /\.shp$/i.test(path) ? await fromShapefile(path) : fromJson(parsed(path));
  return features.map(({ id, properties, geometry }, i) => ({
    number: i + 1,
    properties: { ...(id === undefined ? {} : { id }), ...properties },
    geometry,
  }));
}

async function fromShapefile(path) {
  const projection = path.replace(/shp$/i, 'prj');
  if (existsSync(projection) && /^\s*PROJCS/.test(readFileSync(projection, 'utf8'))) {
    throw new Error('tọa độ phẳng trong .prj, cần WGS84 / projected coordinates in .prj, WGS84 needed');
  }
  return readShapefile(path, undefined, { encoding: 'utf-8' });
}

function parsed(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${path}: không phải GeoJSON hay TopoJSON / neither GeoJSON nor TopoJSON: ${error.message}`);
  }
}

function fromJson(json) {
  if (json?.type === 'FeatureCollection') return checkedCrs(json);
  if (json?.type !== 'Topology') throw new Error('không phải GeoJSON hay TopoJSON / neither GeoJSON nor TopoJSON');
  const layers = Object.values(json.objects).filter(({ type }) => type === 'GeometryCollection');
  if (layers.length !== 1) throw new Error(`TopoJSON cần đúng một lớp / needs exactly one layer: ${layers.length}`);
  return feature(json, layers[0]);
}

/** Old GeoJSON may name another system than WGS84. */
function checkedCrs(json) {
  const name = json.crs?.properties?.name ?? 'CRS84';
  if (!/CRS84|4326/.test(name)) throw new Error(`hệ tọa độ ${name}, cần WGS84 / coordinate system must be WGS84`);
  return json;
}
