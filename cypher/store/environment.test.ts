import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnvFile, readEnvironment } from './environment.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cetu-env-'));
  file = join(folder, '.env');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the environment', () => {
  it('is that of the process over that of the file, whatever editor wrote it', () => {
    vi.stubEnv('NEO4J_DATABASE', 'ours');
    writeFileSync(
      file,
      '\uFEFFNEO4J_URI=neo4j://host\r\nNEO4J_DATABASE=theirs\r\nNEO4J_PASSWORD="a b#c"\r\n',
    );
    expect(readEnvironment(file)).toMatchObject({
      NEO4J_URI: 'neo4j://host',
      NEO4J_DATABASE: 'ours',
      NEO4J_PASSWORD: 'a b#c',
    });
  });

  it('is that of the process alone where there is no file', () => {
    expect(readEnvFile(file)).toEqual({ text: '', variables: {} });
    expect(readEnvironment(file)).toEqual({ ...process.env });
  });

  it('is refused by name where the file cannot be read', () => {
    mkdirSync(file);
    expect(() => readEnvironment(file)).toThrow(`${file} cannot be read (EISDIR)`);
  });
});
