/** Which labels are joined, and by what: read from the model, never from a question, so that it may stand in a query. */
import { RELATIONSHIPS, type RelationshipType } from '../../../cypher/model.ts';
import { DRAWN_LABELS, type DrawnLabel, type GraphGroup } from '../../api/graph.ts';

export type Group = Pick<GraphGroup, 'type' | 'direction' | 'other'>;

/** One way to be joined, in the direction that the model gives it. */
export interface Join {
  type: RelationshipType;
  from: DrawnLabel;
  to: DrawnLabel;
}

const isDrawn = (label: string): label is DrawnLabel => (DRAWN_LABELS as readonly string[]).includes(label);

const joined: Join[] = Object.entries(RELATIONSHIPS).flatMap(([name, { from, to }]) =>
  (from as readonly string[])
    .filter(isDrawn)
    .flatMap((one) =>
      (to as readonly string[])
        .filter(isDrawn)
        .map((other): Join => ({ type: name as RelationshipType, from: one, to: other })),
    ),
);

/** `OF` joins documents and departments to areas, and tiers to frameworks, and nothing across. */
const IMPOSSIBLE = new Set(['Document OF Framework', 'Department OF Framework', 'Tier OF Area']);

/** Every way in which nodes that are drawn are joined. */
export const JOINS: readonly Join[] = joined.filter(
  ({ from, type, to }) => !IMPOSSIBLE.has(`${from} ${type} ${to}`),
);

/** What is drawn between a label and others, seen from it. */
export function groupsOf(label: DrawnLabel): Group[] {
  return JOINS.flatMap(({ type, from, to }) => [
    ...(from === label ? [{ type, direction: 'out', other: to } as const] : []),
    ...(to === label ? [{ type, direction: 'in', other: from } as const] : []),
  ]);
}

/** The pattern from `n` to `x` along a group. */
export function pattern(label: DrawnLabel, { type, direction, other }: Group, n = '{id: wanted}'): string {
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  return `(n:${label} ${n})${left}[r:${type}]${right}(x:${other})`;
}

export const REJECTED = " WHERE r.state = 'rejected'";

/** A link that a person rejected joins nothing. */
export function kept(type: RelationshipType): string {
  return type === 'ADDRESSES' ? " WHERE r.state <> 'rejected'" : '';
}
