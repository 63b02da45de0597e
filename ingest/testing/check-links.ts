import { expect, it } from 'vitest';
import { link } from './link.ts';

/**
 * A sentence with what it supports (all of it, parted by spaces), what a careful reader may leave out or weaken, what
 * must be named and no more, and the heading above it.
 */
export type Row = [text: string, direct: string, optional: string, named?: string, heading?: string];

/** One test a row. */
export const checkLinks = (rows: readonly Row[]) =>
  it.each(rows)('%s → %s', (text, direct, optional, named = '', heading = '') => {
    const { links } = link(text, heading ? [heading] : []);
    const of = (relation: string) => links.filter((one) => one.relation === relation).map(({ to }) => to);
    const free = new Set(words(optional));
    const supported = (targets: readonly string[]) => targets.filter((to) => !free.has(to)).sort();
    expect(supported(of('direct'))).toEqual(words(direct).sort());
    for (const to of words(named)) expect(of('named')).toContain(to);
  });

const words = (text: string) => text.split(' ').filter(Boolean);
