/** A query and its parameters as one part of the address: readable while short, compressed when long. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import * as z from 'zod';
import { type Typed, typedSchema } from './console-parameters.ts';

/** Characters that the address takes; a longer query stays out of it. Browsers and servers take at least that much. */
export const MOST_IN_ADDRESS = 6000;
const READABLE = 300;
/** What a compressed part may become again. */
const MOST_TEXT = 100_000;
const COMPRESSED = '~';

export interface Asked {
  text: string;
  typed: Typed[];
}

const packed = z.tuple([
  z.string().max(MOST_TEXT),
  z.array(z.tuple([typedSchema.shape.name, typedSchema.shape.type, typedSchema.shape.text])).max(100),
]);

/** What stands in the address for a query; null where it is too long to. */
export function encodeAsked({ text, typed }: Asked): string | null {
  if (typed.length === 0 && text.length <= READABLE && !text.startsWith(COMPRESSED)) return text;
  const json = JSON.stringify([text, typed.map((one) => [one.name, one.type, one.text])]);
  const encoded = COMPRESSED + base64(deflateSync(strToU8(json), { level: 9 }));
  return encoded.length <= MOST_IN_ADDRESS ? encoded : null;
}

/** The query that a part of an address stands for; null where it is none. */
export function decodeAsked(encoded: string): Asked | null {
  if (!encoded.startsWith(COMPRESSED)) return { text: encoded, typed: [] };
  try {
    // Never more than what may come out of it, however well it was compressed.
    const out = new Uint8Array(MOST_TEXT * 4);
    const bytes = inflateSync(bytesOf(encoded.slice(1)), { out });
    const [text, typed] = packed.parse(JSON.parse(strFromU8(bytes)));
    return { text, typed: typed.map(([name, type, value]) => ({ name, type, text: value })) };
  } catch {
    return null;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
