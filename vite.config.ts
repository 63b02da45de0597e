import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { IS_LONG } from './test/setup/long.ts';
import { LongestFirst } from './test/setup/longest-first.ts';
import { WORKERS } from './test/setup/workers.ts';

type ProjectConfig = NonNullable<TestProjectInlineConfiguration['test']>;

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

/** Tests get fast-check by way of `same-cases.ts`. */
const sameCases: Plugin = {
  name: 'same-cases',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'fast-check' && importer !== at('./test/setup/same-cases.ts')
      ? at('./test/setup/same-cases.ts')
      : null,
};

export default defineConfig({
  root: at('./web'),
  plugins: [react(), ...(process.env.VITEST ? [sameCases] : [])],
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
      // Nothing in them outlives its file, so that a worker reads what they share once.
      project('unit', ['{ingest,cypher,web}/**/*.test.{ts,tsx}'], { isolate: false }),
      project('house', ['test/{house,eval,support}/**/*.test.ts'], { isolate: false }),
      project('robustness', ['test/robustness/**/*.test.ts'], { isolate: false }),
      // Each file has the Neo4j of its worker for itself, and empties it.
      project('contract', ['test/contract/*.test.ts', 'test/e2e/stores/*.test.ts'], {
        globalSetup: ['test/setup/build-once.ts', 'test/setup/neo4j-once.ts'],
      }),
      // Each has graphs, and where it needs one a Neo4j, of its own.
      project('alone', ['test/contract/alone/*.test.ts'], {
        globalSetup: ['test/setup/build-once.ts', 'test/setup/holder-once.ts', 'test/setup/neo4j-here.ts'],
      }),
      project('system', ['test/{system,e2e}/**/*.test.ts'], {
        exclude: ['test/e2e/stores/**'],
        globalSetup: ['test/setup/build-once.ts'],
      }),
    ],
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
  },
});

/** Tests of one kind. What takes long on a busy machine is waited for: no test says how fast anything has to be. */
function project(name: string, include: string[], more: ProjectConfig = {}): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include,
      // A run of the night is left alone with a slow machine: it only ends what hangs.
      testTimeout: IS_LONG ? 900_000 : 180_000,
      hookTimeout: IS_LONG ? 900_000 : 300_000,
      expect: { poll: { timeout: 60_000 } },
      ...more,
    },
  };
}
