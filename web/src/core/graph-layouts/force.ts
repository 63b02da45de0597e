import type { Layout } from './layout.ts';

/** What is joined draws together, all else pushes apart, until it rests. */
export const force: Layout = { id: 'force', options: [], arrange: null };
