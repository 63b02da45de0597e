import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the process that tests kill, beside the engine's child, where the store looks for that. */
export default async function holderOnce(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { external: true },
    build: {
      ssr: `${root}test/contract/support/holder.ts`,
      outDir: `${root}dist/node/contract`,
      emptyOutDir: false,
      target: 'node20',
    },
  });
}
