/** How often tests that get surer with every round are run: a few times, and many with `npm run test:long`. */
const IS_LONG = process.env.npm_lifecycle_event === 'test:long';

export const rounds = (few: number, many: number): number => (IS_LONG ? many : few);
