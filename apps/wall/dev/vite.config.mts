import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';
import { answer } from './fake-api.mts';

/** The look-book: `npx vite -c apps/wall/dev/vite.config.mts`, then http://127.0.0.1:4300/?state=busy&room=wall-4x3. */
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const province = '../../../catalogue/quang-tri';
const yaml = (path: string) => parse(readFileSync(at(path), 'utf8'));
const json = (path: string) => JSON.parse(readFileSync(at(path), 'utf8'));
const maps: Record<string, () => unknown> = {
  base: () => json(`${province}/map/base.topo.json`),
  vietnam: () => json('../../../catalogue/map/vietnam.topo.json'),
  hexes: () => yaml(`${province}/map/hexes.yaml`),
  units: () => ({ units: yaml(`${province}/units.yaml`).filter((unit: { kind: string }) => unit.kind === 'commune') }),
};
const world = () => ({
  units: yaml(`${province}/units.yaml`),
  procedures: yaml(`${province}/procedures.yaml`),
  indicators: yaml(`${province}/indicators.yaml`),
  sources: yaml(`${province}/sources.yaml`),
});
const catalogue: Plugin = {
  name: 'catalogue',
  resolveId: (id) => (id === 'virtual:catalogue' ? `\0${id}` : undefined),
  load: (id) =>
    id === '\0virtual:catalogue'
      ? `export const units = ${JSON.stringify(yaml(`${province}/units.yaml`))};
         export const indicators = ${JSON.stringify(yaml(`${province}/indicators.yaml`))};
         export const sources = ${JSON.stringify(yaml(`${province}/sources.yaml`))};
         export const procedures = ${JSON.stringify(yaml(`${province}/procedures.yaml`))};`
      : undefined,
  configureServer: (server) => {
    server.middlewares.use('/api', (request, response) => {
      const name = /^\/map\/(\w+)/.exec(request.url ?? '')?.[1];
      const body = name ? maps[name]?.() : answer(request.url ?? '', world());
      response.statusCode = body === undefined ? 404 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body ?? { statusCode: 404, message: `Không có ${request.url}` }));
    });
  },
};

export default defineConfig({
  root: at('.'),
  plugins: [react(), catalogue],
  resolve: {
    conditions: ['@ioc/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^#(.*)$/, replacement: `${at('../src')}/$1` }],
  },
  server: { port: 4300, fs: { allow: [at('../../..')] } },
});
