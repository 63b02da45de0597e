/** Words of exports, in English. */
import type { Translation } from '../translation.ts';
import type { exports as zh } from '../zh/exports.ts';

export const exports: Translation<typeof zh> = {
  exports: {
    open: 'Export',
    sheet: { matrix: 'Matrix', cells: 'Cell by cell', priorities: 'Priorities' },
    column: {
      area: 'Area',
      tier: 'Tier',
      target: 'Priority',
      counted: 'Documents counted',
      links: 'Links counted',
      covered: 'Priorities covered',
      measures: 'Measures',
      documents: 'Documents',
      unstated: 'In documents without dates',
      direct: 'Direct',
      named: 'Named only',
      tierWide: 'On the tier as a whole',
      expired: 'In expired documents',
      notYet: 'In documents not yet in force',
      withoutDepartment: 'Without a department',
      withoutAmount: 'Without an amount',
      gap: 'Kind of gap',
      sentence: 'In words',
      side: 'Which area has it',
      elsewhere: 'Other areas with measures',
      others: 'Other areas that can be assessed',
      areaId: 'Id of the area',
      targetId: 'Id of the priority',
    },
  },
};
