import type { Parameter } from '../../cypher/store/store.ts';
import { UserError } from './user-error.ts';

/**
 * Adds `key=value` to the parameters of a query. A value that is JSON (`3`, `true`, `null`, `["a"]`, `"3"`) has its
 * type, anything else is text. Throws a {@link UserError} with exit code 2 where there is no key, or where a number
 * is too large to be kept exactly.
 */
export function addParameter(
  assignment: string,
  parameters: Readonly<Record<string, Parameter>>,
): Record<string, Parameter> {
  const at = assignment.indexOf('=');
  const key = assignment.slice(0, at).trim().replace(/^\$/, '');
  if (at < 0 || key === '')
    throw new UserError(`--param ${assignment}: write it as name=value, such as --param area=闵行区`, 2);
  return { ...parameters, [key]: typed(key, assignment.slice(at + 1)) };
}

function typed(key: string, text: string): Parameter {
  let value: Parameter;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  if (typeof value === 'number' && !(Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER))
    throw new UserError(
      `--param ${key}: ${text} is too large for an exact number; as text, write ${key}='"${text}"'`,
      2,
    );
  return value;
}
