/** A PNG that says what it shows: a text chunk beside its pixels (PNG, 11.3.3.4 iTXt). */

const SIGNATURE_LENGTH = 8;

/** The picture with a text that image programs show as its description. Throws where the bytes are no PNG. */
export function withDescription(png: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  if (String.fromCharCode(...png.subarray(1, 4)) !== 'PNG') throw new Error('These bytes are no PNG.');
  // Keyword, no compression, no language, no translated keyword, text.
  const content = new TextEncoder().encode(`iTXtDescription\0\0\0\0\0${text.replaceAll('\0', '')}`);
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  // After the header, which has to come first.
  const after = SIGNATURE_LENGTH + 12 + view.getUint32(SIGNATURE_LENGTH);
  const result = new Uint8Array(png.length + content.length + 8);
  result.set(png.subarray(0, after));
  const chunk = new DataView(result.buffer, after);
  chunk.setUint32(0, content.length - 4);
  result.set(content, after + 4);
  chunk.setUint32(4 + content.length, crc32(content));
  result.set(png.subarray(after), after + content.length + 8);
  return result;
}

/** PNG, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
