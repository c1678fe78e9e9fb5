import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://localhost:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server replaces the placeholder in every response: styles that libraries insert carry the nonce.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true },
      '/files': { target: api },
      '^/scenarios/[^/]+/files?(/|$)': { target: api },
      '/scenarios/import': { target: api },
      '^/exercises/[^/]+/(log\\.jsonl$|report-files/|files/)': { target: api },
    },
  },
});
