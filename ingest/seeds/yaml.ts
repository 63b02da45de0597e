import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { SeedError, type SeedProblem } from './seed-error.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Parses one YAML seed file and checks it against `schema`.
 * @param file the name that error messages give
 * @throws {SeedError} naming every mistake, of syntax or of content, with its line and remedy
 */
export function parseYaml<T>(file: string, text: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0)
    throw new SeedError(
      file,
      document.errors.map((error) => ({
        ...at(error.pos[0]),
        message: sentence(error.message),
        remedy: SYNTAX_REMEDIES[error.code] ?? 'Correct the YAML at this place.',
      })),
    );

  const result = schema.safeParse(toValue(file, document));
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) =>
    leaves(issue).map(
      ({ issue: leaf, path }): SeedProblem => ({
        ...at(offsetOf(document, path, leaf)),
        message: `${describePath(path)}: ${sentence(leaf.message)}`,
        remedy: remedyFor(leaf, document, path),
      }),
    ),
  );
  throw new SeedError(
    file,
    problems.sort((a, b) => a.line - b.line || a.column - b.column),
  );
}

const SYNTAX_REMEDIES: Partial<Record<string, string>> = {
  BAD_INDENT: 'Indent the entries of one level by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the nested value on a line of its own, or quote a text that has ": " in it.',
  DUPLICATE_KEY: 'Remove one of the two entries, or join them.',
  MISSING_CHAR: 'Add the missing character; quote texts that start with a bracket, @, *, & or a quote.',
  MULTILINE_IMPLICIT_KEY: 'Finish the line above (a key needs a colon and a space), or quote the text.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

function toValue(file: string, document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const message = error instanceof Error ? sentence(error.message) : 'the file cannot be resolved';
    throw new SeedError(file, [
      { line: 1, column: 1, message, remedy: 'Write the value out instead of an alias.' },
    ]);
  }
}

/** A union reports the issues of every branch: those of the branch that fits best are what helps. */
function leaves(issue: Issue, base: Path = []): { issue: Issue; path: Path }[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((one) => one.path.length));
  const best = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
  if (depth(best) === 0) return [{ issue, path }];
  return best.flatMap((one) => leaves(one, path));
}

/** Offset of the value at `path`, or of the nearest thing above it that the file has. */
function offsetOf(document: Document, path: Path, issue: Issue): number {
  if (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key') {
    const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : path.at(-1);
    const parent = document.getIn(issue.code === 'unrecognized_keys' ? path : path.slice(0, -1), true);
    if (isMap(parent))
      for (const { key: node } of parent.items)
        if (isScalar(node) && String(node.value) === String(key)) return node.range?.[0] ?? 0;
  }
  for (let length = path.length; length >= 0; length--) {
    const parent = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(parent) && parent.range) return parent.range[0];
  }
  return 0;
}

function describePath(path: Path): string {
  if (path.length === 0) return 'the file';
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`))
    .join('');
}

function remedyFor(issue: Issue, document: Document, path: Path): string {
  const parent = document.getIn(path.slice(0, -1), true);
  const missing = path.length > 0 && isCollection(parent) && !parent.has(path.at(-1));
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Remove ${issue.keys.map((key) => `“${key}”`).join(', ')}, or correct the spelling.`;
    case 'invalid_value':
      return `${missing ? 'Add it; write' : 'Write'} ${issue.values.map((value) => String(value)).join(' or ')}.`;
    case 'invalid_type':
      return missing
        ? `Add “${String(path.at(-1))}” (${issue.expected}).`
        : `Write a value of type ${issue.expected}${issue.expected === 'string' ? ', in quotes if it looks like a number' : ''}.`;
    case 'too_small':
      return `Give at least ${issue.minimum}.`;
    case 'too_big':
      return `Give at most ${issue.maximum}.`;
    case 'invalid_union':
      return 'Write it in one of the forms that the schema beside the file allows.';
    case 'custom':
      if (typeof issue.params?.remedy === 'string') return issue.params.remedy;
      return 'Correct the value.';
    default:
      return 'Correct the value; the schema named in the first line of the file says what fits.';
  }
}

const sentence = (message: string) => message.trim().replace(/\.$/, '');
