/** Several statements in one text, parted by semicolons. */
import { tokens } from './tokens.ts';

export interface StatementText {
  /** Without the semicolon, and without white space around it. */
  text: string;
  /** Where it begins in the whole text. */
  start: number;
}

/** The statements of a text in order. A semicolon in a string, a quoted name or a comment parts nothing. */
export function statementsOf(text: string): StatementText[] {
  const found: StatementText[] = [];
  let first: number | undefined;
  let last = 0;
  const end = () => {
    if (first !== undefined) found.push({ text: text.slice(first, last), start: first });
    first = undefined;
  };
  for (const token of tokens(text)) {
    if (token.kind === 'symbol' && token.text === ';') {
      end();
      continue;
    }
    first ??= token.start;
    last = token.end;
  }
  end();
  return found;
}

/** A place in a statement, 1-based, as the place in the whole text. */
export function placeInText(
  text: string,
  start: number,
  { line, column }: { line: number; column: number },
): { line: number; column: number } {
  const before = text.slice(0, start).split('\n');
  return { line: before.length + line - 1, column: line === 1 ? column + before.at(-1)!.length : column };
}

/** The offset of a 1-based place in a text; the end of the line, or of the text, where it lies beyond. */
export function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
  const lines = text.split('\n');
  if (line > lines.length) return text.length;
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.min(Math.max(column - 1, 0), lines[line - 1]!.length);
}

/** Names of the parameters that a text uses, in the order of their first use. */
export function parametersIn(text: string): string[] {
  const names = tokens(text)
    .filter(({ kind }) => kind === 'parameter')
    .map((token) =>
      token.text.slice(1).replace(/^`([\s\S]*)`$/, (_, name: string) => name.replaceAll('``', '`')),
    );
  return [...new Set(names)];
}
