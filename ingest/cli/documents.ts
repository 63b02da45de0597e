import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { GRAPH_FILES } from '../../cypher/store/open.ts';
import { UserError } from './user-error.ts';

/** What was found of the paths that a person gave. */
export interface FoundDocuments {
  /** Paths of files, in the order given, those of a folder by name; none twice. */
  files: string[];
  /** Files in folders that are not read, as their names do not end in one of the endings. */
  passedOver: string[];
  /** One for each path that leads to no document. */
  problems: UserError[];
}

/**
 * Files named themselves, and those of a folder and the folders in it whose names end in one of `extensions` (`.txt`).
 * Left out are hidden files and folders, what Word, Windows and the like put beside documents (`~$draft.docx`), and the
 * folder of a graph.
 */
export async function findDocuments(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<FoundDocuments> {
  const files = new Set<string>();
  const passedOver: string[] = [];
  const problems: UserError[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (entry instanceof Error) problems.push(unreachable(path, entry));
    else if (entry.isDirectory()) {
      const inside = await walk(path);
      const documents = inside.filter((file) =>
        extensions.some((extension) => file.toLowerCase().endsWith(extension)),
      );
      for (const file of documents) files.add(resolve(file));
      const read = new Set(documents);
      passedOver.push(...inside.filter((file) => !read.has(file)));
      if (documents.length === 0)
        problems.push(
          new UserError(
            `${path}: no documents in this folder: put files there that end in ${extensions.join(', ')}`,
          ),
        );
    } else files.add(resolve(path));
  }
  return { files: [...files], passedOver, problems };
}

/** `~$…` is what Word keeps beside a document that is open; the others are the file manager's. */
const NO_DOCUMENT = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/i;

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const all = new Set(entries.map((entry) => join(entry.parentPath, entry.name)));
  const graphs = [...new Set(entries.map(({ parentPath }) => parentPath))].filter((path) =>
    GRAPH_FILES.every((name) => all.has(join(path, name))),
  );
  return entries
    .filter(({ parentPath }) => !graphs.some((graph) => `${parentPath}${sep}`.startsWith(`${graph}${sep}`)))
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(folder, file)
          .split(sep)
          .some((part) => NO_DOCUMENT.test(part)),
    )
    .sort();
}

/** So many names are enough to know what was meant. */
const SHOWN = 6;

/** Says which files of folders are not read, and what to do; null where there are none. */
export function passedOverMessage(files: readonly string[]): string | null {
  if (files.length === 0) return null;
  const names = files.slice(0, SHOWN).map((file) => basename(file));
  const more = files.length > SHOWN ? ', …' : '';
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  return `${count} passed over: ${names.join(', ')}${more} (save a policy as .docx or .pdf)`;
}

function unreachable(path: string, error: NodeJS.ErrnoException): UserError {
  if (error.code === 'ENOENT')
    return new UserError(
      `${path}: no such file or folder: check the spelling, or the folder that you are in`,
    );
  return new UserError(`${path}: cannot be read (${error.code}): check who may read it`);
}

/** How the graph names the file at `path`: from the project's folder where it lies inside, so that a graph can move. */
export function sourceOf(path: string, root: string): string {
  const inside = relative(root, resolve(path));
  return inside.startsWith('..') || isAbsolute(inside) ? resolve(path) : inside.split(sep).join('/');
}

/** The file that {@link sourceOf} named. */
export function pathOf(source: string, root: string): string {
  return resolve(root, source);
}
