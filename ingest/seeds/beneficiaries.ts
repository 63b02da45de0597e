import * as z from 'zod';

const words = z.array(z.string().min(1));

/** `seeds/beneficiaries.yaml`: the groups that measures support, and the words that name them. */
export const beneficiariesSchema = z.strictObject({
  cues: words.min(1),
  not: words.default([]),
  groups: z
    .array(z.strictObject({ name: z.string().min(1), nameEn: z.string().min(1), words: words.min(1) }))
    .min(1)
    .refine(
      (groups) =>
        new Set(groups.flatMap((group) => group.words)).size === groups.flatMap((g) => g.words).length,
      'a word names two groups',
    ),
});

export type BeneficiarySeeds = z.infer<typeof beneficiariesSchema>;
