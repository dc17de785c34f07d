import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const src = fileURLToPath(new URL('./src', import.meta.url));

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    conditions: ['@ioc/source', 'module', 'browser', 'development|production'],
    alias: [{ find: /^#(.*)$/, replacement: `${src}/$1` }],
  },
  server: {
    port: 4200,
    proxy: { '/api': 'http://127.0.0.1:3000', '/live': { target: 'http://127.0.0.1:3000', ws: true } },
  },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
});
