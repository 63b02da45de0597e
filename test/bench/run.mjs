import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Measured as it ships: bundled for Node, packages left outside. Inside the project, so that they are found.
const outDir = fileURLToPath(new URL('../../node_modules/.cache/cetu-bench/', import.meta.url));
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: fileURLToPath(new URL('./main.ts', import.meta.url)),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    // All in one folder: what runs in a child process is looked for from where the code lies.
    rolldownOptions: { output: { entryFileNames: 'bench.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
try {
  await import(`${outDir}bench.js`);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
