import { UserError } from './user-error.ts';

/** The two areas that `--compare` names. Throws a {@link UserError} with exit code 2 where it names others than two. */
export function twoAreas(compare: readonly string[]): [left: string, right: string] {
  const [left, right] = compare;
  if (left === undefined || right === undefined || compare.length > 2)
    throw new UserError('--compare takes two areas, such as --compare 长宁区 闵行区', 2);
  if (left === right) throw new UserError(`--compare ${left} ${right}: these are the same area`, 2);
  return [left, right];
}
