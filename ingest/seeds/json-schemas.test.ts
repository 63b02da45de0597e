import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './json-schemas.ts';
import { defaultSeedsDir } from './load.ts';

const seeds = defaultSeedsDir();
const schemas = join(seeds, 'schemas');

describe('the JSON Schemas beside the seed files', () => {
  // Where a definition has changed, `npx vitest run --project unit ingest/seeds -u` writes them anew.
  it.each(jsonSchemas())('$schemaFile is what the definition gives', async ({ schemaFile, text }) => {
    await expect(text).toMatchFileSnapshot(join(schemas, schemaFile));
  });

  it('are no more than these', () => {
    const expected = jsonSchemas().map(({ schemaFile }) => schemaFile);
    expect(readdirSync(schemas).sort()).toEqual(expected.sort());
  });

  it.each(jsonSchemas())('$schemaFile is named in the first line of $files', ({ files, schemaFile }) => {
    const path = join(seeds, files);
    const all = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
    for (const file of all) {
      const line = readFileSync(file, 'utf8').split('\n')[0]!;
      const named = /^# yaml-language-server: \$schema=(.+)$/.exec(line)?.[1] ?? 'nothing';
      expect(join(dirname(file), named), file).toBe(join(schemas, schemaFile));
    }
  });
});
