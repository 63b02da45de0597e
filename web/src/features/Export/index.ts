/**
 * Exports of what is on the screen. Every room puts one button where its view ends:
 *
 * ```tsx
 * <ExportButton source={(base) => graphSource(base, { title, nodes: scene.nodes, edges: shown.edges.values(), places: view.places })} />
 * <ExportButton source={(base) => resultSource(base, { text, parameters, columns, rows, more })} />
 * ```
 *
 * `source` is called when the button is pressed; what it gives is read lazily, when a file is made. `base` has the
 * language, the address and the signal that ends with the dialog; see the functions for what else each takes.
 */
export { ExportButton } from './ExportButton.tsx';
export { graphSource } from './graph-source.ts';
export { resultSource } from './result-source.ts';
export type { ExportBase } from './source.ts';
export { comparisonSource, gapsSource, lensSource, matrixSource } from './view-sources.ts';
