import * as z from 'zod';
import { isoDate } from '../../cypher/model.ts';

const text = z.string().trim().min(1);

const prioritySchema = z.strictObject({
  /** Stable id within the framework: what links point to. */
  code: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
  name: text,
  nameEn: text,
  /** What counts as this priority when it is an object of support. */
  definition: text,
  definitionEn: text,
  /** What sounds like it and is not; empty where nothing is mistaken for it. */
  isNot: z.string().default(''),
  isNotEn: z.string().default(''),
});

const tierSchema = z.strictObject({
  code: z.string().regex(/^tier:[a-z][a-z0-9-]*$/, '“tier:” and lower-case letters, digits and hyphens'),
  name: text,
  nameEn: text,
  priorities: z.array(prioritySchema).min(1),
});

/** How a priority of this framework continues in another one. */
const crosswalkSchema = z.strictObject({
  from: text,
  /** Id of the other framework, and the code of a priority in it. */
  framework: text,
  to: text,
  /** As in SKOS mapping: the other one is the same, wider, narrower, or only overlaps. */
  relation: z.enum(['exact', 'broader', 'narrower', 'related']),
});

/** A city's framework of industrial priorities, as `seeds/frameworks/*.yaml` holds it. */
export const frameworkSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    /** Id of the area that it holds for, and all areas inside it. */
    area: text,
    name: text,
    nameEn: text,
    /** Dates between which documents are measured against it, and where they come from. */
    validity: z.strictObject({
      from: isoDate.nullable(),
      until: isoDate.nullable(),
      basis: text,
      basisEn: text,
    }),
    tiers: z.array(tierSchema).min(1),
    crosswalk: z.array(crosswalkSchema).default([]),
  })
  .superRefine((framework, context) => {
    const seen = new Set<string>();
    const once = (code: string, path: PropertyKey[]) => {
      if (seen.has(code)) context.addIssue({ code: 'custom', path, message: `“${code}” stands twice` });
      seen.add(code);
    };
    framework.tiers.forEach((tier, t) => {
      once(tier.code, ['tiers', t, 'code']);
      tier.priorities.forEach(({ code }, p) => {
        once(code, ['tiers', t, 'priorities', p, 'code']);
      });
    });
    framework.crosswalk.forEach(({ from }, i) => {
      if (!seen.has(from))
        context.addIssue({
          code: 'custom',
          path: ['crosswalk', i, 'from'],
          message: `no priority “${from}”`,
        });
    });
    const { from, until } = framework.validity;
    if (from && until && until < from)
      context.addIssue({ code: 'custom', path: ['validity', 'until'], message: 'ends before it begins' });
  });

export type Framework = z.infer<typeof frameworkSchema>;

/** What a link of this framework can point to: its priorities, its tiers, and `framework` for the whole. */
export function linkTargets(framework: Framework): string[] {
  return [
    ...framework.tiers.flatMap((tier) => [...tier.priorities.map(({ code }) => code), tier.code]),
    'framework',
  ];
}
