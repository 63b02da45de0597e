import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One value for all code that decides what is extracted and loaded: a change of a rule makes documents new. */
function codeVersion(): string {
  const hash = createHash('sha256');
  const files = ['./cypher', './ingest'].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

export default defineConfig({
  root: at('./web'),
  plugins: [react()],
  define: { __CODE_VERSION__: JSON.stringify(codeVersion()) },
  builder: {
    async buildApp(builder) {
      await builder.build(builder.environments.node!);
      chmodSync(at('./dist/node/cetu.js'), 0o755);
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
            offline: at('./web/offline/offline.ts'),
            report: at('./web/offline/report.ts'),
            'extract-worker': at('./ingest/cli/extraction/worker.ts'),
            'engine-child': at('./cypher/store/embedded/engine-child.ts'),
            neo4j: at('./cypher/store/neo4j/server/run.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
  test: {
    root: at('.'),
    reporters: ['default', at('./test/setup/summary-reporter.ts')],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{ingest,cypher,web}/**/*.test.{ts,tsx}'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/{house,eval,support}/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'robustness', include: ['test/robustness/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/*.test.ts', 'test/e2e/stores/*.test.ts'],
          globalSetup: ['test/setup/build-once.ts', 'test/setup/neo4j-once.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They share one Neo4j, and each empties it for itself.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // Each has graphs, and where it needs one a Neo4j, of its own.
          name: 'alone',
          include: ['test/contract/alone/*.test.ts'],
          globalSetup: ['test/setup/build-once.ts', 'test/setup/neo4j-here.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['test/{system,e2e}/**/*.test.ts'],
          exclude: ['test/e2e/stores/**'],
          globalSetup: ['test/setup/build-once.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
