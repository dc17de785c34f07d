import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const src = fileURLToPath(new URL('./src', import.meta.url));

/** The oldest engine supported: walls and television sets run old ones. Its missing functions are held by lint and `lib`. */
const oldest = 'chrome94';

export default defineConfig({
  root: import.meta.dirname,
  // Relative: the page's <base> says under which path the program is served.
  base: './',
  plugins: [react()],
  resolve: {
    conditions: ['@ioc/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^#(.*)$/, replacement: `${src}/$1` }],
  },
  server: {
    port: 4200,
    proxy: { '/api': 'http://127.0.0.1:3000', '/live': { target: 'http://127.0.0.1:3000', ws: true } },
  },
  build: { outDir: 'dist', emptyOutDir: true, target: oldest, cssTarget: oldest, chunkSizeWarningLimit: 900 },
});
