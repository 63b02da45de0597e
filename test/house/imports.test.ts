import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, violations } from './imports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function projectSources(): Map<string, string> {
  const files = ['cypher', 'ingest', 'web', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

describe('imports of the project', () => {
  const sources = projectSources();

  it('keep to the order of folders, and pure modules reach no disk, network or page', () => {
    expect(sources.size).toBeGreaterThan(20);
    expect(violations(sources)).toEqual([]);
  });

  it('all lead to a file', () => {
    const lost = [...sources].flatMap(([file, code]) =>
      importsOf(file, code)
        .filter((target) => target.file !== null && /\.tsx?$/.test(target.file) && !sources.has(target.file))
        .map((target) => `${file}: ${target.specifier}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('importsOf', () => {
  it('finds every way to import', () => {
    const code = `
      import type { A } from './a.ts';
      import { type B, c } from "../b.ts";
      import './style.css';
      export * from './d.ts';
      export { e } from 'e';
      const f = () => import('./f.ts');
      const g = (name: string) => import(name);
      // import './no.ts'
    `;
    const found = importsOf('ingest/cli/x.ts', code);
    expect(found.map(({ specifier, file, typeOnly }) => [specifier, file, typeOnly])).toEqual([
      ['./a.ts', 'ingest/cli/a.ts', true],
      ['../b.ts', 'ingest/b.ts', false],
      ['./style.css', 'ingest/cli/style.css', false],
      ['./d.ts', 'ingest/cli/d.ts', false],
      ['e', null, false],
      ['./f.ts', 'ingest/cli/f.ts', false],
    ]);
  });
});

describe('violations', () => {
  const of = (files: Record<string, string>) => violations(new Map(Object.entries(files)));

  it.each([
    ['cypher/a.ts', `import { b } from '../ingest/b.ts';`],
    ['ingest/cli/a.ts', `import type { B } from '../../web/server/server.ts';`],
    ['web/server/a.ts', `const b = () => import('../../test/b.ts');`],
    ['ingest/a.test.ts', `export * from '../test/support/b.ts';`],
  ])('finds an import against the order in %s', (file, code) => {
    expect(of({ [file]: code })).toEqual([expect.stringContaining('against the order')]);
  });

  it.each([
    ['ingest/link/a.ts', 'node:fs'],
    ['ingest/outline/a.ts', 'node:fs/promises'],
    ['ingest/graph/a.ts', 'react'],
    ['ingest/pipeline.ts', 'node:net'],
    ['web/src/core/a.ts', 'sigma/rendering'],
    ['web/src/core/a.ts', 'react-dom/client'],
    ['web/src/features/a.tsx', 'node:fs'],
  ])('finds that %s imports %s', (file, module) => {
    expect(of({ [file]: `import '${module}';` })).toEqual([
      expect.stringContaining(`pure: ${file} → ${module}`),
    ]);
  });

  it('follows what a pure file imports, but not its types', () => {
    const disk = { 'ingest/read/disk.ts': `import 'node:fs';` };
    expect(of({ ...disk, 'ingest/link/a.ts': `import { x } from '../read/disk.ts';` })).toEqual([
      expect.stringContaining('ingest/link/a.ts → ingest/read/disk.ts → node:fs'),
    ]);
    expect(of({ ...disk, 'ingest/link/a.ts': `import type { X } from '../read/disk.ts';` })).toEqual([]);
  });

  it('finds an engine outside the store, and a page that reaches into the server', () => {
    expect(of({ 'ingest/load/a.ts': `import '@grafeo-db/js';` })).toHaveLength(1);
    expect(of({ 'cypher/store/embedded/a.ts': `import '@grafeo-db/js';` })).toEqual([]);
    expect(of({ 'web/src/a.ts': `import { x } from '../server/b.ts';` })).toHaveLength(1);
    expect(of({ 'web/src/a.ts': `import type { X } from '../server/b.ts';` })).toEqual([]);
  });

  it('finds code that leans on what is made for tests', () => {
    expect(of({ 'ingest/graph/a.ts': `import { x } from './testing.ts';` })).toEqual([
      expect.stringContaining('is for tests'),
    ]);
    expect(of({ 'ingest/graph/a.test.ts': `import { x } from './testing.ts';` })).toEqual([]);
  });

  it('lets a folder import from itself and from those before it', () => {
    expect(
      of({
        'ingest/load/a.ts': `import '../graph/b.ts'; import '../../cypher/model.ts'; import 'node:fs';`,
        'web/server/a.ts': `import '../../cypher/store/store.ts'; import 'hono';`,
      }),
    ).toEqual([]);
  });
});
