/**
 * Beside every picture Sigma draws another, in which each node and each edge has a colour of its own, and reads from it
 * what is under the hand. Most pictures come and go without a hand that asks: here the other one is drawn when it is read.
 */

/** What of Sigma's makes that picture and reads it; its types keep it to themselves. */
interface Reader {
  readonly pickingLayers: ReadonlySet<string>;
  /** Empties a layer: the first thing that Sigma does to it when it draws. */
  resetWebGLTexture(layer: string): unknown;
  getNodeAtPosition(at: unknown): string | null;
  getEdgeAtPoint(x: number, y: number): string | null;
}

/** For each Sigma, what its programs have to draw, in the order in which they would have. */
const waiting = new WeakMap<object, Map<object, () => void>>();

/** Has `draw` called when it is asked what is under the hand, unless `program` has something newer to draw by then. */
export function drawWhenAsked(sigma: object, program: object, draw: () => void): void {
  const drawings = waiting.get(sigma) ?? new Map<object, () => void>();
  waiting.set(sigma, drawings.set(program, draw));
}

/** Makes a Sigma, whose programs all use {@link drawWhenAsked}, draw what it reads before it reads. */
export function askWhenRead(sigma: object): void {
  const reader = sigma as Reader;
  const { resetWebGLTexture, getNodeAtPosition, getEdgeAtPoint } = reader;
  let isOld = true;
  const draw = () => {
    if (!isOld) return;
    isOld = false;
    for (const layer of reader.pickingLayers) resetWebGLTexture.call(reader, layer);
    for (const drawing of waiting.get(sigma)?.values() ?? []) drawing();
    waiting.delete(sigma);
  };
  reader.resetWebGLTexture = () => {
    // What waits is of the picture before.
    waiting.delete(sigma);
    isOld = true;
  };
  reader.getNodeAtPosition = (at) => {
    draw();
    return getNodeAtPosition.call(reader, at);
  };
  reader.getEdgeAtPoint = (x, y) => {
    draw();
    return getEdgeAtPoint.call(reader, x, y);
  };
}
