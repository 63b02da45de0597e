// A registry mirror that lacks the builds for other platforms makes npm leave them out of package-lock.json, and then
// `npm ci` refuses the lock file as out of sync. This puts the entries back, with the platform that their names tell,
// so that the lock file is whole on every machine. Run after `npm install` behind such a mirror.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

function platformOf(name) {
  const parts = name.split('/').at(-1).split('-');
  const os = OS.find((one) => parts.includes(one));
  const cpu = CPU.find((one) =>
    parts.some((part) => part === one || (one === 'arm' && /^(?:arm|gnueabihf|musleabihf|eabi)$/.test(part))),
  );
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : parts.some((part) => part.startsWith('gnu'))
      ? 'glibc'
      : null;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(os && { os: [os] }),
    ...(libc && os === 'linux' && { libc: [libc] }),
  };
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    let at = path;
    let found = false;
    // Node looks for a package beside the one that asks for it, then ever further out.
    for (;;) {
      if (lock.packages[`${at && `${at}/`}node_modules/${name}`]) found = true;
      if (found || at === '') break;
      at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
      if (!at.includes('node_modules')) at = '';
    }
    if (found) continue;
    const platform = platformOf(name);
    // Without a platform in its name every machine would ask for it.
    if (!platform.os && !platform.cpu) continue;
    const dev = entry.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = {
      version: version.replace(/^[~^]/, ''),
      ...platform,
      ...dev,
      optional: true,
    };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'package-lock.json is whole' : `added ${added.length}: ${added.join(', ')}`);
