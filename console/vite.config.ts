import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The components of antd and what they need: they change with a release of theirs, and stay in the browser meanwhile. */
const antd = /node_modules[\\/](antd|@ant-design|@rc-component|dayjs|scroll-into-view-if-needed)[\\/]/;
const frame = /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|@tanstack|zod)[\\/]/;

export default defineConfig({
  root: __dirname,
  // The console may be served from any folder of a site.
  base: './',
  plugins: [react()],
  build: {
    outDir: join(__dirname, '../dist/console'),
    emptyOutDir: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', test: antd, priority: 1 },
            { name: 'frame', test: frame },
          ],
        },
      },
    },
  },
  server: { proxy: { '/http': 'http://127.0.0.1:9000' } },
});
