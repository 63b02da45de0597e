/** Words of the comparison, in English. */
import type { Translation } from '../translation.ts';
import type { compare as zh } from '../zh/compare.ts';

export const compare: Translation<typeof zh> = {
  compare: {
    title: 'Two areas side by side',
    titleDocuments: 'Two documents side by side',
    of: 'Compare',
    areas: 'Two areas',
    documents: 'Two documents',
    leftDocument: 'Left document',
    rightDocument: 'Right document',
    measuresOfBoth: 'Measure by measure',
    listedMeasures: 'Measures listed',
    change: {
      changed: 'Reworded',
      left: 'Left document only',
      right: 'Right document only',
      same: 'Same words',
    },
    left: 'Left area',
    right: 'Right area',
    swap: 'Swap',
    side: { both: 'Both', left: 'Only {{area}}', right: 'Only {{area}}', neither: 'Found in neither' },
    all: 'All',
    listed: 'Priorities listed',
    priorities: 'Priorities',
    instruments: 'Instruments',
    departments: 'Responsible departments',
    similar: 'Measures in nearly the same words',
    noSimilar: 'The two have no measures in nearly the same words',
    measures: 'Measures of {{area}}',
    none: 'No measure counts',
    nobody: 'none stated',
    about: '{{documents}} documents counted, {{measures}} measures',
    removed: 'left only',
    added: 'right only',
    choose: 'It takes two areas',
    chooseHelp: 'Ingest the documents of another area first.',
  },
};
