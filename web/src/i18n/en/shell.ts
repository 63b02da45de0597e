/** Words of the frame of the page in English. */
import type { Translation } from '../translation.ts';
import type { shell as zh } from '../zh/shell.ts';

export const shell: Translation<typeof zh> = {
  app: {
    name: 'Cetu',
    tagline: 'Policy coverage and gaps',
    rooms: 'Rooms',
    skip: 'Skip to content',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    loading: 'Loading…',
    close: 'Close',
    retry: 'Try again',
    cancel: 'Cancel',
    back: 'Back',
    reload: 'Reload',
  },
  list: {
    find: 'Find in these {{count}}',
    found: '{{count}} found',
    why: 'Of a long list only what is near the screen is drawn: the search of the browser does not see the rest, this one does.',
  },
  room: {
    overview: 'Overview',
    graph: 'Graph',
    gaps: 'Gaps and overlaps',
    compare: 'Compare',
    console: 'Cypher',
    reader: 'Reader',
    report: 'Report',
  },
};
