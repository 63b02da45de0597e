/** Variables that say where a Neo4j is: of the process, over those of a `.env` file. */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { StoreError } from './store.ts';

/** Variables of an environment. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The file of variables, in the folder that the program is run in. */
export const ENV_FILE = '.env';

/**
 * What the file says; nothing where there is none. A mark of byte order, as editors on Windows leave it, is no part of
 * the first name.
 * @throws StoreError where the file cannot be read: with it, another store might be meant
 */
export function readEnvFile(file = ENV_FILE): { text: string; variables: Environment } {
  if (!existsSync(file)) return { text: '', variables: {} };
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return { text, variables: parseEnv(text) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StoreError('query', `${file} cannot be read (${code}). Mend it, or take it away.`, {
      cause: error,
    });
  }
}

/** The variables to go by. */
export function readEnvironment(file = ENV_FILE): Environment {
  return { ...readEnvFile(file).variables, ...process.env };
}
