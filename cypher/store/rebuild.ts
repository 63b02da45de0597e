/**
 * The command that makes the graph at `uri`, a folder or an address, anew from its documents: as a person can run it,
 * also where the graph is not the one that stands for none.
 */
export function rebuildCommand(uri: string): string {
  const plain = /^[\p{L}\p{N}_.:/@+-]+$/u.test(uri);
  return `cetu ingest --fresh --store ${plain ? uri : `"${uri}"`}`;
}
