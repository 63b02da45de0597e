/** How often tests that get surer with every round are run: a few times, and many with `npm run test:long` or CETU_LONG=1. */
const IS_LONG = process.env.npm_lifecycle_event === 'test:long' || process.env.CETU_LONG === '1';

export const rounds = (few: number, many: number): number => (IS_LONG ? many : few);
