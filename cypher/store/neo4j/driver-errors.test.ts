import { describe, expect, it } from 'vitest';
import { driverError } from './driver-errors.ts';

const told = (code: string, message: string, uri = 'neo4j://host') =>
  driverError(Object.assign(new Error(message), { code }), { uri });

describe('driverError', () => {
  it('tells places in the lines of the user alone', () => {
    const said = (place: string) => {
      const code = 'Neo.ClientError.Statement.SyntaxError';
      const raised = Object.assign(new Error(`Expected one statement (${place} (offset: 0))`), { code });
      return driverError(raised, { uri: 'neo4j://host', linesBefore: 1 });
    };
    expect(said('line 3, column 5')).toMatchObject({
      message: 'Expected one statement (line 2, column 5)',
      details: { position: { line: 2, column: 5 } },
    });
    expect(said('line 1, column 1')).toMatchObject({ message: 'Expected one statement' });
    expect(said('line 1, column 1').details).not.toHaveProperty('position');
  });

  it('says that nothing answers without the table in which the driver looked', () => {
    const { code, message } = told(
      'ServiceUnavailable',
      'Could not perform discovery. No routing servers available. Known routing table: RoutingTable[database=neo4j, routers=[]]',
    );
    expect([code, message.split('. ')[0]]).toEqual(['unavailable', 'No Neo4j answers at neo4j://host']);
    expect(message).toMatch(/npm run neo4j.*NEO4J_URI/);
    expect(message).not.toMatch(/encrypted/);
  });

  it('tells the cause alone, and what an encrypted address asks for', () => {
    const { message } = told(
      'ServiceUnavailable',
      'Failed to connect to server. Please ensure … changed in Neo4j 4.0. Caused by: connect ECONNREFUSED 127.0.0.1:1',
      'bolt+s://host',
    );
    expect(message).toMatch(
      /^No Neo4j answers at bolt\+s:\/\/host \(connect ECONNREFUSED 127\.0\.0\.1:1\)\. .*encrypted connections/,
    );
  });

  it('tells a password that is wrong from one that was not looked at', () => {
    const wrong = told('Neo.ClientError.Security.Unauthorized', 'The client is unauthorized.');
    const many = told('Neo.ClientError.Security.AuthenticationRateLimit', 'Too many times in a row.');
    expect([wrong.code, many.code]).toEqual(['unauthorized', 'unauthorized']);
    expect(wrong.message).toMatch(/refuses the user or the password/);
    expect(many.message).toMatch(/wait five seconds/);
    expect(many.message).not.toMatch(/refuses/);
  });
});
