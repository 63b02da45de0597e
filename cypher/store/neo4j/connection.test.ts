import { describe, expect, it } from 'vitest';
import { assertNewEnough, connectionFor } from './connection.ts';

describe('connectionFor', () => {
  it('takes credentials out of the address and over those of the environment', () => {
    const given = { NEO4J_USERNAME: 'me', NEO4J_PASSWORD: 'mine' };
    expect(connectionFor('neo4j://you:p%40ss@host:7688', given)).toEqual({
      uri: 'neo4j://host:7688',
      username: 'you',
      password: 'p@ss',
      database: undefined,
    });
    expect(connectionFor('bolt+s://host/', { ...given, NEO4J_DATABASE: 'policy' })).toEqual({
      uri: 'bolt+s://host',
      username: 'me',
      password: 'mine',
      database: 'policy',
    });
  });

  it('keeps the routing context of an address', () => {
    const { uri } = connectionFor('neo4j://host?policy=eu', { NEO4J_PASSWORD: 'x' });
    expect(uri).toBe('neo4j://host?policy=eu');
  });

  it('says how to give a password', () => {
    expect(() => connectionFor('neo4j://host', {})).toThrow(/NEO4J_PASSWORD/);
  });

  it('never repeats an address that it cannot read, for there may be a password in it', () => {
    for (const address of ['neo4j://', 'neo4j://me:secret@', 'bolt://me:secret@ho st']) {
      expect(() => connectionFor(address, {})).toThrow(/not one of Neo4j/);
      expect(() => connectionFor(address, {})).not.toThrow(/secret/);
    }
  });
});

describe('connectionFor, given what cannot be used', () => {
  it('names a % that begins no code, and not the password that has it', () => {
    const connect = () => connectionFor('neo4j://me:bad%secret@host', {});
    expect(connect).toThrow(/%25.*NEO4J_PASSWORD/);
    expect(connect).not.toThrow(/secret/);
  });

  it('refuses the database that Neo4j keeps for itself', () => {
    expect(() => connectionFor('neo4j://host', { NEO4J_PASSWORD: 'x', NEO4J_DATABASE: 'system' })).toThrow(
      /NEO4J_DATABASE is system/,
    );
  });
});

describe('assertNewEnough', () => {
  it.each(['Neo4j/5.0.0', 'Neo4j/5.26.30', 'Neo4j/2025.01.0'])('takes %s', (agent) => {
    expect(() => assertNewEnough(agent, 'neo4j://host')).not.toThrow();
  });

  it.each(['Neo4j/4.4.40', 'Neo4j/3.5.1', 'Memgraph/2.0', ''])(
    'refuses %s, and says what is needed',
    (agent) => {
      expect(() => assertNewEnough(agent, 'neo4j://host')).toThrow(
        /neo4j:\/\/host is .*needs Neo4j 5 or newer/,
      );
    },
  );
});
