/** Words of what an address names and is not there, in English. */
import type { Translation } from '../translation.ts';
import type { lost as zh } from '../zh/lost.ts';

export const lost: Translation<typeof zh> = {
  lost: {
    room: 'There is no such page',
    roomHelp:
      'The address “{{path}}” names no page of Cetu. Begin with the overview, or press Ctrl+K to find an area, a priority, a department or a document.',
    toOverview: 'To the overview',
    area: 'area “{{id}}”',
    target: 'priority “{{id}}”',
    tier: 'tier “{{id}}”',
    document: 'document “{{id}}”',
    measure: 'measure “{{id}}”',
    link: 'link to “{{id}}”',
    place: 'character {{id}} (the text is shorter)',
    otherFramework: ' (of “{{framework}}”, which is not the framework of that day)',
    notFound:
      'Not found of what the address names: {{list}}. It may have been removed or renamed; what is shown leaves it out.',
    unread: 'Not understood in the address, and left out: {{list}}.',
    takeOut: 'Take it out of the address',
    row: 'There is no such row',
    rowHelp:
      'There is no row “{{id}}” on this day, under this way of counting and these documents. It may have no measure that counts, or have been removed or renamed.',
  },
};
