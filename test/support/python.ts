/** Readers of graphs that others wrote, in Python: NetworkX and igraph. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './cli.ts';

export type PythonReader =
  | 'networkx-gexf'
  | 'networkx-graphml'
  | 'networkx-node-link'
  | 'igraph-graphml'
  | 'csv';

/** The first Python that has both: `PYTHON_PATH`, Debian's, or whichever is first on the path. */
function findPython(): string | null {
  const candidates = [process.env.PYTHON_PATH, '/usr/bin/python3', 'python3'];
  return (
    candidates.find(
      (path) => path && spawnSync(path, ['-c', 'import networkx, igraph'], { stdio: 'ignore' }).status === 0,
    ) ?? null
  );
}

const PYTHON = findPython();

/**
 * Whether to leave out the tests with readers in Python: they are missing, and this is not CI, where that is a failure.
 * Says how to have them run.
 */
export function withoutPythonReaders(): boolean {
  if (PYTHON !== null || process.env.CI) return false;
  process.stderr.write(
    'Tests of exports with NetworkX and igraph are left out. Install them (apt-get install python3-networkx python3-igraph, or pip install networkx igraph), or set PYTHON_PATH.\n',
  );
  return true;
}

/** Reads all files in one run, as it takes long to begin. */
export function readWithPython(files: readonly (readonly [PythonReader, string])[]): unknown[] {
  if (PYTHON === null)
    throw new Error(
      'There is no Python with networkx and igraph: apt-get install python3-networkx python3-igraph',
    );
  const output = execFileSync(PYTHON, ['-X', 'utf8', join(ROOT, 'test/support/read-graphs.py')], {
    input: JSON.stringify(files),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return JSON.parse(output);
}
