/** Words of the search, in English. */
import type { Translation } from '../translation.ts';
import type { search as zh } from '../zh/search.ts';

export const search: Translation<typeof zh> = {
  search: {
    open: 'Search',
    placeholder: 'Search measures, documents, departments, priorities, industries, rooms…',
    none: 'Nothing found for “{{text}}”.',
    noneHelp: 'Try a shorter word; the texts of the documents are in Chinese.',
    oneInGraph: 'Show the selected in the graph',
    allInGraph_one: 'Put {{count}} into the graph',
    allInGraph_other: 'Put all {{count}} into the graph',
    start:
      'Type to search the titles and texts of all documents, and the names of areas, priorities, industries and departments (Chinese, pinyin initials or English).',
    label: {
      Document: 'Document',
      Section: 'Section',
      Measure: 'Measure',
      Department: 'Department',
      Priority: 'Priority',
      Industry: 'Industry',
      Area: 'Area',
      Framework: 'Framework',
      Tier: 'Tier',
      Line: 'Line',
      Instrument: 'Instrument',
      Beneficiary: 'Beneficiary',
      Room: 'Room',
    },
  },
};
