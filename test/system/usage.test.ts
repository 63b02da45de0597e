import { describe, expect, it } from 'vitest';
import { cetu } from '../support/cli.ts';

const COMMANDS = ['extract', 'ingest', 'query', 'queries', 'serve', 'start', 'remove'];

describe('the command line', () => {
  it.each(COMMANDS)('explains %s with an example, on stdout', async (command) => {
    const { code, stdout, stderr } = await cetu([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`Usage: cetu ${command}`));
    expect(stdout).toMatch(new RegExp(`Example:\\n {2}\\$ cetu ${command}`));
  });

  it('lists its commands', async () => {
    const { code, stdout } = await cetu(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toContain(`\n  ${command} `);
  });

  it.each([
    [['extract']],
    [['nonsense']],
    [['ingest', '--nonsense']],
    [['query', 'RETURN 1 AS n', '--format', 'xml']],
    [['query', 'RETURN 1 AS n', '--param', 'noValue']],
    [['query']],
    [['query', 'RETURN 1 AS n', '--saved', 'coverage']],
    [['query', '--saved', 'nonsense']],
    [['query', '--saved', 'coverage', '--param', 'nonsense=1']],
    [['serve', '--port', '65536']],
    [['extract', 'seeds/documents']],
  ])('answers wrong usage %j with 2, on stderr', async (args) => {
    const { code, stdout, stderr } = await cetu(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^cetu: /);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
