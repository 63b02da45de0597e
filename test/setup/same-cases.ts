/** What tests get as `fast-check`: the same cases in every run; a long run looks for new ones. */
import fc from 'fast-check';
import { IS_LONG } from './long.ts';

fc.configureGlobal({ seed: IS_LONG ? Date.now() % 2 ** 31 : 20_240_501 });

export * from 'fast-check';
export default fc;
