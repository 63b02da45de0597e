/** Words of the help, in English. */
import type { Translation } from '../translation.ts';
import type { help as zh } from '../zh/help.ts';

export const help: Translation<typeof zh> = {
  help: {
    open: 'Help',
    title: 'Keyboard and use',
    keys: 'Keyboard',
    search: 'Search, go anywhere',
    searchGraph: 'Show the selected hit of the search in the graph',
    sheet: 'Open this sheet',
    arrows: 'Move in the matrix',
    ends: 'To the start or end of a row',
    enter: 'Open the cell',
    escape: 'Close a hint, a window or the panel of a cell; stop what is going on',
    next: 'Next or previous evidence (reader)',
    day: 'One day later or earlier (in the date field)',
    run: 'Run a query (Cypher); Esc cancels it',
    leave: 'One after the other: leave the query editor',
    undo: 'Undo, redo (graph)',
    several: 'Add to the selection, reach to a row (list of nodes)',
    hide: 'Hide the selected nodes (graph)',
    stepsTitle: 'Three steps',
    steps: {
      one: 'A number counts the measures in force on a priority; a shape says why there is none.',
      two: 'Click it for the measures and their words, or for the documents searched.',
      three: 'Click a measure: its document opens at the words and rules behind each link.',
    },
    dismiss: 'Got it',
  },
};
