/** What may import what: the order of the folders, and which modules stay free of disk, network and page. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** One import of a file. */
export interface Import {
  /** As written. */
  specifier: string;
  /** Path from the root of the project, for a relative import. */
  file: string | null;
  /** True where only types are taken, so that nothing runs. */
  typeOnly: boolean;
}

/** Files by path from the root of the project, with their code. */
export type Sources = ReadonlyMap<string, string>;

/** Data flows one way: a folder imports from itself and from those before it. */
const ORDER = ['seeds', 'cypher', 'ingest', 'web', 'test'];

const DISK_AND_NETWORK =
  /^node:(fs|net|http|https|http2|tls|dgram|dns|child_process|worker_threads|cluster|os|process|readline|tty)(\/|$)/;
const PAGE = /^(react|react-dom|sigma|zustand|@sigma\/.*|@base-ui\/.*|@tanstack\/react-.*)(\/|$)/;
const SERVER = /^(hono|@hono\/.*|commander)(\/|$)/;
const ENGINE = /^(neo4j-driver.*|@grafeo-db\/.*)(\/|$)/;

/** Tests, and what they share beside the files that they test. */
const TEST = /\.test\.tsx?$|\/testing(\.ts$|\/)|^test\//;
const TEST_HELPER = /\/testing(\.ts$|\/)/;

/** Files that must not reach what `bans` matches, not even through what they import. */
const PURE = [
  {
    files:
      /^ingest\/(outline|extract|link|graph|text)\/|^ingest\/(extraction|pipeline)\.ts$|^cypher\/model\.ts$/,
    bans: [DISK_AND_NETWORK, PAGE, SERVER, ENGINE],
  },
  { files: /^web\/src\/core\//, bans: [/^node:/, PAGE, SERVER, ENGINE] },
  { files: /^web\/src\//, bans: [/^node:/, SERVER, ENGINE] },
];

/** Static and dynamic imports and re-exports of a file whose specifier is a plain string. */
export function importsOf(file: string, code: string): Import[] {
  const { module, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const found: { specifier: string; typeOnly: boolean }[] = [];
  const add = (specifier: string, entries: readonly { isType: boolean }[]) =>
    found.push({ specifier, typeOnly: entries.length > 0 && entries.every((entry) => entry.isType) });
  for (const { moduleRequest, entries } of module.staticImports) add(moduleRequest.value, entries);
  for (const { entries } of module.staticExports)
    for (const entry of entries) if (entry.moduleRequest) add(entry.moduleRequest.value, [entry]);
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(code.slice(moduleRequest.start, moduleRequest.end));
    if (literal) add(literal[2]!, []);
  }
  return found.map(({ specifier, typeOnly }) => ({
    specifier,
    typeOnly,
    file: specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')) : null,
  }));
}

/** One line for each import that breaks a rule, naming the file, the import and the rule. */
export function violations(sources: Sources): string[] {
  const imports = new Map([...sources].map(([file, code]) => [file, importsOf(file, code)]));
  const found: string[] = [];
  for (const [file, list] of imports) {
    const test = TEST.test(file);
    for (const target of list) {
      if (!test && target.file !== null && TEST_HELPER.test(target.file))
        found.push(`${file} imports ${target.file}: what is made for tests is for tests`);
      if (againstOrder(file, target))
        found.push(`${file} imports ${target.file}: against the order of folders`);
      if (acrossThePage(file, target))
        found.push(`${file} imports ${target.file}: page and server meet over HTTP only`);
      if (ENGINE.test(target.specifier) && !file.startsWith('cypher/store/') && !file.startsWith('test/'))
        found.push(`${file} imports ${target.specifier}: only cypher/store/ knows the engine`);
    }
    if (!test)
      for (const { files, bans } of PURE) if (files.test(file)) found.push(...reaches(file, bans, imports));
  }
  return [...new Set(found)];
}

function againstOrder(file: string, target: Import): boolean {
  if (target.file === null) return false;
  const own = ORDER.indexOf(file.split('/')[0]!);
  const other = ORDER.indexOf(target.file.split('/')[0]!);
  return other > own;
}

function acrossThePage(file: string, target: Import): boolean {
  if (target.file === null || target.typeOnly) return false;
  const side = (path: string) => /^web\/(src|server)\//.exec(path)?.[1];
  const own = side(file);
  const other = side(target.file);
  return own !== undefined && other !== undefined && own !== other;
}

/** Chains of imports that run code, from `start` to a module that one of `bans` matches. */
function reaches(
  start: string,
  bans: readonly RegExp[],
  imports: ReadonlyMap<string, readonly Import[]>,
): string[] {
  const found: string[] = [];
  const seen = new Set([start]);
  const queue = [[start]];
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    for (const target of imports.get(chain.at(-1)!) ?? []) {
      if (target.typeOnly) continue;
      if (bans.some((ban) => ban.test(target.specifier)))
        found.push(`${start} must stay pure: ${[...chain, target.specifier].join(' → ')}`);
      if (target.file === null || seen.has(target.file)) continue;
      seen.add(target.file);
      queue.push([...chain, target.file]);
    }
  }
  return found;
}
