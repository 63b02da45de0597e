import { hash } from 'node:crypto';

/** What an id is made of. */
type Part = string | number | null;

/**
 * An id from content: the same parts give the same id on every machine. 16 hexadecimal digits of SHA-256 (64 bits:
 * a collision among a million is less likely than 1 in 10⁷).
 */
export function contentId(...parts: readonly Part[]): string {
  return idBehind('', ...parts);
}

/** {@link contentId} of parts of which the first are {@link written} already: many ids begin with the same ones. */
export function idBehind(first: string, ...parts: readonly Part[]): string {
  return hash('sha256', `[${writtenBehind(first, ...parts)}]`, 'hex').slice(0, 16);
}

/** {@link written} parts, behind others that are already. */
function writtenBehind(first: string, ...parts: readonly Part[]): string {
  const rest = written(parts);
  return first === '' || rest === '' ? first + rest : `${first},${rest}`;
}

/** What a string cannot stand for itself in JSON with. */
const ESCAPED = /["\\\0-\x1f\ud800-\udfff]/;

/**
 * Parts as `JSON.stringify` writes them, without the brackets around them, in half the time: nothing has to be written in
 * another way in nearly all parts.
 */
export function written(parts: readonly Part[]): string {
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (i > 0) out += ',';
    if (typeof part !== 'string') out += part;
    else out += ESCAPED.test(part) ? JSON.stringify(part) : `"${part}"`;
  }
  return out;
}
