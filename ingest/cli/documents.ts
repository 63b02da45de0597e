import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from './user-error.ts';

/** What was found of the paths that a person gave. */
export interface FoundDocuments {
  /** Paths of files, in the order given, those of a folder by name; none twice. */
  files: string[];
  /** One for each path that leads to no document. */
  problems: UserError[];
}

/**
 * Files named themselves, and those of a folder and the folders in it whose names end in one of `extensions` (`.txt`).
 * Hidden files and folders are left out.
 */
export async function findDocuments(
  paths: readonly string[],
  extensions: readonly string[],
): Promise<FoundDocuments> {
  const files = new Set<string>();
  const problems: UserError[] = [];
  for (const path of paths) {
    const entry = await stat(path).catch((error: NodeJS.ErrnoException) => error);
    if (entry instanceof Error) problems.push(unreachable(path, entry));
    else if (entry.isDirectory()) {
      const inside = await walk(path, extensions);
      for (const file of inside) files.add(resolve(file));
      if (inside.length === 0)
        problems.push(
          new UserError(
            `${path}: no documents in this folder: put files there that end in ${extensions.join(', ')}`,
          ),
        );
    } else files.add(resolve(path));
  }
  return { files: [...files], problems };
}

async function walk(folder: string, extensions: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const inside = relative(folder, file);
      return (
        extensions.some((extension) => file.toLowerCase().endsWith(extension)) &&
        !inside.split(sep).some((part) => part.startsWith('.'))
      );
    })
    .sort();
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
