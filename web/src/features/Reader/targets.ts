/** Names and colours of what links point to, by id. */
import type { Framework } from '../../../api/coverage.ts';
import { columnsOf } from '../../core/columns.ts';
import { tierColour } from '../../ui/tier.ts';

export interface TargetLook {
  name: string;
  nameEn: string;
  /** Colour of its tier; see `tierColour`. */
  colour: number;
  /** Order among the targets of a framework. */
  order: number;
}

export function targetsOf(frameworks: readonly Framework[]): ReadonlyMap<string, TargetLook> {
  return new Map(
    frameworks.flatMap((framework) =>
      columnsOf(framework).all.map(({ id, name, nameEn, tier }, order): [string, TargetLook] => [
        id,
        { name, nameEn, colour: tierColour(tier, framework.tiers), order },
      ]),
    ),
  );
}
