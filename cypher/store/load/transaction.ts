import type { Counters, Parameter, Row } from '../store.ts';

/** One open transaction of a store, whatever the engine: what a load runs in. */
export interface Transaction {
  run(cypher: string, parameters?: Record<string, Parameter>): Promise<{ rows: Row[]; counters: Counters }>;
}
