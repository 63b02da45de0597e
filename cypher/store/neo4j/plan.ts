/** The plan of a statement that begins with EXPLAIN or PROFILE. */
import neo4j, { type Plan as DriverPlan, type ProfiledPlan, type ResultSummary } from 'neo4j-driver';
import type { Plan } from '../store.ts';

/** The plan in a summary, as a part of a result; nothing where the statement asked for none. */
export function planOf({ plan, profile }: ResultSummary): { plan?: Plan } {
  const found = profile || plan;
  return found ? { plan: operator(found) } : {};
}

function operator(found: DriverPlan | ProfiledPlan): Plan {
  const profiled = 'dbHits' in found && 'rows' in found ? found : undefined;
  return {
    operator: found.operatorType.replace(/@\w+$/, ''),
    details: String(found.arguments.Details ?? ''),
    estimatedRows: numberOf(found.arguments.EstimatedRows),
    rows: numberOf(profiled?.rows),
    dbHits: numberOf(profiled?.dbHits),
    children: found.children.map(operator),
  };
}

function numberOf(value: unknown): number | null {
  if (neo4j.isInt(value)) return value.toNumber();
  return typeof value === 'number' ? value : null;
}
