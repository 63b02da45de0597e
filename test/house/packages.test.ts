import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Package {
  version?: string;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}
interface Lock {
  packages: Record<string, Package>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8'));

/** Optional dependencies that a lock file names and does not hold: `npm ci` refuses such a file. */
function missing({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
}

describe('packages', () => {
  const lock: Lock = read('package-lock.json');

  it('are locked for every platform, even if the registry at hand has only some of them', () => {
    expect(missing(lock)).toEqual([]);
    const { 'node_modules/@biomejs/cli-darwin-arm64': gone, ...packages } = lock.packages;
    expect(gone).toBeDefined();
    expect(missing({ packages })).toEqual(['@biomejs/cli-darwin-arm64']);
  });

  it('are pinned to exact versions', () => {
    const { dependencies, devDependencies } = read('package.json');
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    const scripts = Object.entries(lock.packages).filter(
      ([path, { hasInstallScript }]) => path && hasInstallScript,
    );
    expect(scripts.map(([path]) => path)).toEqual([]);
  });
});
