import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./web'),
  plugins: [react()],
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.node!);
      await builder.build(builder.environments.client!);
    },
  },
  environments: {
    client: { build: { outDir: at('./dist/web'), emptyOutDir: true } },
    // The command line, the server and the engine's child process: everything that runs in Node.
    node: {
      consumer: 'server',
      resolve: { external: true, builtins: [/^node:/] },
      build: {
        ssr: true,
        outDir: at('./dist/node'),
        emptyOutDir: true,
        target: 'node20',
        sourcemap: true,
        rolldownOptions: {
          input: {
            cetu: at('./ingest/cli/cetu.ts'),
            server: at('./web/server/server.ts'),
            'engine-child': at('./cypher/store/embedded/engine-child.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    root: at('.'),
    globalSetup: ['test/setup/build-once.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{ingest,cypher,web}/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'system', include: ['test/{system,e2e}/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
