import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assembleKnowledge, type Knowledge, type SeedFile } from './knowledge.ts';

/** Seed files that hold data: not the documents, which are input, nor the schemas, which only describe. */
const FOLDERS = ['', 'frameworks', 'lexicon'];

/**
 * Reads all seed data from a seeds folder.
 * @throws {SeedError} where a file is missing or has a mistake; the system's error where one cannot be read
 */
export function loadKnowledge(dir: string): Knowledge {
  const files = FOLDERS.flatMap((folder) => yamlFiles(dir, folder));
  return assembleKnowledge(files, hashOf(files));
}

/**
 * The project's own seeds folder, whether the code runs from source or from `dist/node`: the nearest one above it.
 * @throws {Error} where there is none
 */
export function defaultSeedsDir(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'seeds', 'areas.yaml'))) return join(at, 'seeds');
    if (dirname(at) === at)
      throw new Error(
        `No seeds folder with areas.yaml was found above ${start}. Run the program inside its project folder.`,
      );
  }
}

function yamlFiles(dir: string, folder: string): SeedFile[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      path: folder === '' ? name : `${folder}/${name}`,
      text: readFileSync(join(path, name), 'utf8'),
    }));
}

function hashOf(files: readonly SeedFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex');
}
