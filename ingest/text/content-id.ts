import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * An id from content: the same parts give the same id on every machine. 16 hexadecimal digits of SHA-256 (64 bits:
 * a collision among a million is less likely than 1 in 10⁷).
 */
export function contentId(...parts: readonly (string | number | null)[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 16);
}
