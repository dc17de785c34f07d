import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const province = `${root}catalogue/quang-tri`;
const read = (path: string): string => readFileSync(path, 'utf8');
interface Unit {
  kind: string;
}
/** What the API serves under /api/map, straight from the catalogue. */
const answers: Record<string, () => string | null> = {
  base: () => read(`${province}/map/base.topo.json`),
  vietnam: () => read(`${root}catalogue/map/vietnam.topo.json`),
  hexes: () => JSON.stringify({ cells: parse(read(`${province}/map/hexes.yaml`)) }),
  units: () => {
    const found = parse(read(`${province}/units.yaml`)) as Unit[] | { units: Unit[] };
    return JSON.stringify({
      units: (Array.isArray(found) ? found : found.units).filter(({ kind }) => kind === 'commune'),
    });
  },
  communes: () => {
    const path = process.env['COMMUNES'] ?? '';
    return existsSync(path) ? read(path) : null;
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    {
      name: 'map-files',
      configureServer(server) {
        server.middlewares.use('/api/map', (request, response) => {
          const body = answers[(request.url ?? '').slice(1)]?.() ?? null;
          response.statusCode = body === null ? 204 : 200;
          response.setHeader('content-type', 'application/json');
          response.end(body ?? '');
        });
      },
    },
  ],
  resolve: {
    conditions: ['@ioc/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^#(.*)$/, replacement: `${root}apps/wall/src/$1` }],
  },
  server: { port: 4290, strictPort: true, fs: { allow: [root] } },
});
