import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { noChunkCycles } from './build/chunk-cycles.ts';
import { firstLoads } from './build/first-loads.ts';
import { packed } from './build/packed.ts';

const own = (folders: string) => `[\\/]apps[\\/]wall[\\/]src[\\/](${folders})[\\/]`;

/** Few files rather than many: each is a request of its own, and a page waits for the last of them. */
const groups = [
  { name: 'vendor', test: /[\\/]node_modules[\\/]/, tags: ['$initial' as const] },
  { name: 'first', test: /./, tags: ['$initial' as const] },
  { name: 'shared', test: /./, minShareCount: 5 },
  { name: 'alarms', test: new RegExp(own('alarms')), minShareCount: 2 },
  { name: 'wall', test: new RegExp(own('wall|panels|scenes|charts')), minShareCount: 2, entriesAware: true },
].map((group) => ({ includeDependenciesRecursively: false, ...group }));

const src = fileURLToPath(new URL('./src', import.meta.url));

/** The oldest engine supported: walls and television sets run old ones. Its missing functions are held by lint and `lib`. */
const oldest = 'chrome94';

export default defineConfig({
  root: import.meta.dirname,
  // Relative: the page's <base> says under which path the program is served.
  base: './',
  plugins: [react(), noChunkCycles(), firstLoads(), packed()],
  resolve: {
    conditions: ['@ioc/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^#(.*)$/, replacement: `${src}/$1` }],
  },
  server: {
    port: 4200,
    proxy: { '/api': 'http://127.0.0.1:3000', '/live': { target: 'http://127.0.0.1:3000', ws: true } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: oldest,
    cssTarget: oldest,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
