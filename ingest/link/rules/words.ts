import { about, direct, inTitle, named } from '../place.ts';
import { isSupported } from '../verbs.ts';

/** 数字化 as what is brought about, not as an attribute (数字化格局, 数字化人才). */
const BROUGHT_ABOUT =
  /^(?:$|、|和|与|及|改|转|升|提|增|发|建|赋|应用|水平|能力|平台|系统|项目|示范|试点|工程|行动)/;
/** A word that counts only as an object of support. */
export const object = about(
  ({ kind }) => kind === 'object',
  (place, to) => {
    const { term } = place.hit;
    if (place.headingTargets.has(to)) return direct('object');
    if (term.subject.upgrade && !BROUGHT_ABOUT.test(place.after)) return named('no-upgrade');
    if (inTitle(place)) return direct('object');
    return isSupported(place.before, place.after) ? direct('object') : named('no-verb');
  },
);

/** A word that is never more than named. */
export const passingWord = about(
  ({ kind }) => kind === 'passing',
  () => named('passing-word'),
);
