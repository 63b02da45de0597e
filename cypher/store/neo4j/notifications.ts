/** What Neo4j says of a statement beside its rows: names that the database does not have. */
import type { Notification, ResultSummary } from 'neo4j-driver';
import { type NameKind, type UnknownName, unknownName } from '../../text/unknown-names.ts';

/** Codes of Neo4j's notifications (Status Codes, "Neo.ClientNotification.Statement"). */
const KINDS: Readonly<Record<string, NameKind>> = {
  'Neo.ClientNotification.Statement.UnknownLabelWarning': 'label',
  'Neo.ClientNotification.Statement.UnknownRelationshipTypeWarning': 'type',
  'Neo.ClientNotification.Statement.UnknownPropertyKeyWarning': 'property',
};

/**
 * The unknown names in a summary, as a part of a result; nothing where there are none. A name of the model that the
 * database has no use for yet is no slip of the pen.
 */
export function unknownOf({ notifications }: ResultSummary): { unknown?: UnknownName[] } {
  const unknown = new Map(
    notifications.flatMap((one) => {
      const found = nameOf(one);
      return found ? [[`${found.kind} ${found.name}`, found] as const] : [];
    }),
  );
  return unknown.size > 0 ? { unknown: [...unknown.values()] } : {};
}

function nameOf({ code, description }: Notification): UnknownName | null {
  const kind = KINDS[code];
  const name = /\(the missing [a-z ]+ is: (.+)\)$/s.exec(description)?.[1];
  return kind && name !== undefined ? unknownName(kind, name) : null;
}
