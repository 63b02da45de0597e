import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Project } from './context.ts';

/** The installation that the built command line at `entry` (`dist/node/cetu.js`) belongs to. */
export function projectOf(entry: string): Project {
  const root = fileURLToPath(new URL('../../', entry));
  return {
    root,
    seedsDir: join(root, 'seeds'),
    documentsDir: join(root, 'seeds', 'documents'),
    serverUrl: new URL('./server.js', entry).href,
    offlineUrl: new URL('./offline.js', entry).href,
    reportUrl: new URL('./report.js', entry).href,
    extractWorkerUrl: new URL('./extract-worker.js', entry).href,
  };
}
