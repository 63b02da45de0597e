/** Views of the page without a page, as the command line loads them: an `OfflineModule`. */
export { comparisonView, countedDocuments, matrixView } from './views.ts';
