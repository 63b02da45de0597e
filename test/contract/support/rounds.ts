import { IS_LONG } from '../../setup/long.ts';

/** How often tests that get surer with every round are run: a few times, and many in a long run. */
export const rounds = (few: number, many: number): number => (IS_LONG ? many : few);
