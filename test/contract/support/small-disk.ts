/** A disk of a test's own, of a few megabytes: only root can make one. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  path: string;
  makeReadOnly(): void;
  makeWritable(): void;
  remove(): void;
}

/** Makes it; null where this process may not. */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const path = mkdtempSync(join(tmpdir(), 'cetu-disk-'));
  const mount = (options: string) => execFileSync('mount', ['-o', options, path], { stdio: 'ignore' });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', path], { stdio: 'ignore' });
  } catch {
    rmdirSync(path);
    return null;
  }
  return {
    path,
    makeReadOnly: () => mount('remount,ro'),
    makeWritable: () => mount('remount,rw'),
    remove() {
      execFileSync('umount', [path], { stdio: 'ignore' });
      rmdirSync(path);
    },
  };
}
