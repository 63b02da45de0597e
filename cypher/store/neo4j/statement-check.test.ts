import type { Session } from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { StatementCheck } from './statement-check.ts';

/** A server that has one procedure that reads, and is away for the first question about its procedures. */
function server(procedure: string) {
  const asked: string[] = [];
  const run = async (cypher: string) => {
    asked.push(cypher);
    if (cypher.startsWith('SHOW')) {
      if (asked.filter((text) => text.startsWith('SHOW')).length === 1) throw new Error('away');
      return { records: [{ get: () => 'db.labels' }] };
    }
    const plan = {
      operatorType: 'ProcedureCall@neo4j',
      arguments: { Details: `${procedure}()` },
      children: [],
    };
    return { summary: { queryType: 'r', plan } };
  };
  const session = { run, close: async () => {} } as unknown as Session;
  return { asked, check: new StatementCheck(() => session) };
}

describe('StatementCheck', () => {
  it('asks for the procedures that read again where the server was away, and then no more', async () => {
    const { asked, check } = server('db.labels');
    await expect(check.assertReads('CALL db.labels()')).rejects.toThrow('away');
    await check.assertReads('CALL db.labels()');
    await check.assertReads('CALL db.labels() YIELD label');
    expect(asked.filter((text) => text.startsWith('SHOW'))).toHaveLength(2);
  });

  it('refuses a procedure that is none of them, and remembers that', async () => {
    const { asked, check } = server('db.other');
    await check.assertReads('CALL db.other()').catch(() => {});
    for (let round = 0; round < 2; round++)
      await expect(check.assertReads('CALL db.other()')).rejects.toMatchObject({
        code: 'read-only',
        message: expect.stringContaining('calls db.other'),
      });
    expect(asked.filter((text) => text.startsWith('EXPLAIN'))).toHaveLength(2);
  });
});
