import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Node 20 does not run TypeScript; Vite does, without a build.
await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'warn',
});
