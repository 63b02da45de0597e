/**
 * Keeps from the embedded engine what it would answer silently otherwise than Neo4j. It reads a statement for the
 * kinds of its values; what the engine refuses by itself needs nothing here.
 */
import { positionAt, type Token, tokens } from '../../../text/tokens.ts';
import { type Parameter, StoreError } from '../../store.ts';
import { partners } from './brackets.ts';
import { noEnd } from './no-end.ts';
import { Refused } from './operators.ts';
import { optionalSubquery } from './optional-subquery.ts';
import { Properties } from './properties.ts';
import { Statement } from './statement.ts';
import { NOTHING, type Written } from './written.ts';

/**
 * @param written what was written to the graph by hand before
 * @returns what the statement writes by hand
 * @throws StoreError `unsupported` that names the construct and says that Neo4j runs it; `syntax` for a statement
 * without an end, which the engine would take
 */
export function assertSameAnswer(
  cypher: string,
  parameters: Readonly<Record<string, Parameter>>,
  written: Written = NOTHING,
): Written {
  const list = tokens(cypher);
  const pairs = partners(list);
  const end = noEnd(list, pairs);
  if (end !== undefined) {
    const position = positionAt(cypher, list[end]!.start);
    throw new StoreError(
      'syntax',
      `A query cannot end with ${list[end]!.text.toUpperCase()}. Add a RETURN.`,
      { position },
    );
  }
  const subquery = optionalSubquery(list, pairs);
  if (subquery !== undefined)
    throw refusal('a subquery or pattern in the WHERE of an OPTIONAL MATCH', cypher, list[subquery]);
  const statement = new Statement(list, pairs, parameters, new Properties(written));
  try {
    statement.read();
    return statement.writes;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw refusal(error.construct, cypher, list[error.at ?? statement.place]);
  }
}

function refusal(construct: string, cypher: string, token: Token | undefined): StoreError {
  const position = positionAt(cypher, token?.start ?? 0);
  return new StoreError(
    'unsupported',
    `The embedded store does not run ${construct} (line ${position.line}, column ${position.column}), because its ` +
      'answer would not be that of Neo4j. Connect Neo4j (--store neo4j://HOST), or write it another way.',
    { position },
  );
}
