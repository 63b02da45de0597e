/** Whether tests that get surer with every round may take an hour: `npm run test:long`, or CETU_LONG=1. */
export const IS_LONG = process.env.npm_lifecycle_event === 'test:long' || process.env.CETU_LONG === '1';
