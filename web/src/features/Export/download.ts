/** Hands a file to the browser. */

/** The chunks as one file; `onBytes` is told on the way how many bytes there are. */
export async function collected(
  type: string,
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    parts.push(chunk);
    bytes += chunk.length;
    onBytes(bytes);
  }
  return new Blob(parts, { type });
}

/** Has the browser save a file. */
export function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it soon after.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
