/** What the page and its layout worker say to each other. Arrays are by index of the node. */
export interface LayoutTask {
  /** x and y of each node. */
  positions: Float32Array;
  sizes: Float32Array;
  /** 1 where a node stays where it is. */
  fixed: Uint8Array;
  /** Pairs of indexes, and a weight for each pair. */
  edges: Uint32Array;
  weights: Float32Array;
}

export interface LayoutStep {
  positions: Float32Array;
  /** How much is done at most, of 1: forces that rest early end earlier. */
  share: number;
  done: boolean;
}
