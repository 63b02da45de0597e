/** Hands a file to the browser. */

/** Collects the chunks, and has the browser save them. Gives the number of bytes; `onBytes` is told it on the way. */
export async function save(
  name: string,
  type: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    parts.push(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  const blob = new Blob(parts, { type });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it soon after.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return blob.size;
}
