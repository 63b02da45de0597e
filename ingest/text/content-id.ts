import { hash } from 'node:crypto';

/**
 * An id from content: the same parts give the same id on every machine. 16 hexadecimal digits of SHA-256 (64 bits:
 * a collision among a million is less likely than 1 in 10⁷).
 */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex').slice(0, 16);
}
