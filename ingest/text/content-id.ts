import { hash } from 'node:crypto';

/**
 * An id from content: the same parts give the same id on every machine. 16 hexadecimal digits of SHA-256 (64 bits:
 * a collision among a million is less likely than 1 in 10⁷).
 */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return hash('sha256', json(parts), 'hex').slice(0, 16);
}

/** What a string cannot stand for itself in JSON with. */
const ESCAPED = /["\\\0-\x1f\ud800-\udfff]/;

/** `JSON.stringify`, in half the time: nothing has to be written in another way in nearly all parts. */
function json(parts: readonly (string | number | null)[]): string {
  let out = '[';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (i > 0) out += ',';
    if (typeof part !== 'string') out += part;
    else out += ESCAPED.test(part) ? JSON.stringify(part) : `"${part}"`;
  }
  return `${out}]`;
}
