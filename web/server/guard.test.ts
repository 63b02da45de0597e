import { hostname } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnHost } from './guard.ts';

describe('isOwnHost', () => {
  it('takes this machine by any of its plain names, with or without a port', () => {
    for (const host of ['localhost', 'LOCALHOST:4317', '127.0.0.1:4317', '[::1]:4317', '[::1]'])
      expect([host, isOwnHost(host, '127.0.0.1')]).toEqual([host, true]);
  });

  it('takes no name that a stranger could point here', () => {
    const name = fc.domain().map((domain) => `${domain}:4317`);
    fc.assert(
      fc.property(name, fc.constantFrom('127.0.0.1', '0.0.0.0', '::'), (host, listening) => {
        expect(isOwnHost(host, listening)).toBe(false);
      }),
    );
    expect(isOwnHost('127.0.0.1.example.com', '127.0.0.1')).toBe(false);
    expect(isOwnHost('localhost.example.com:80', '0.0.0.0')).toBe(false);
    expect(isOwnHost(undefined, '127.0.0.1')).toBe(false);
  });

  it('takes addresses and its own name once a person has let others in', () => {
    expect(isOwnHost('192.168.1.7:4317', '0.0.0.0')).toBe(true);
    expect(isOwnHost('[fe80::1]:4317', '::')).toBe(true);
    expect(isOwnHost(`${hostname()}:4317`, '0.0.0.0')).toBe(true);
    expect(isOwnHost('192.168.1.7:4317', '127.0.0.1')).toBe(false);
  });
});
