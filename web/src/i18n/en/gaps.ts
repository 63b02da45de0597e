/** Words of gaps and overlaps, in English. */
import type { Translation } from '../translation.ts';
import type { gaps as zh } from '../zh/gaps.ts';

export const gaps: Translation<typeof zh> = {
  gap: {
    none: 'None found',
    'named-only': 'Named only',
    'tier-only': 'Tier only',
    'expired-only': 'Expired only',
    'not-assessable': 'Not assessable',
  },
  gapLong: {
    none: 'no measure found in the documents that count',
    'named-only': 'named by a measure, but not what it supports',
    'tier-only': 'only its tier is addressed, as a whole',
    'expired-only': 'found in expired documents only',
    'not-assessable': 'no document counts, or all are older than the framework',
  },
  gaps: {
    title: 'Gaps and overlaps',
    asking: 'Comparing the documents…',
    kinds: 'Kinds',
    gaps: 'Gaps',
    overlaps: 'Overlaps',
    expiry: 'Expiry',
    kind: {
      none: 'No measure found',
      'named-only': 'Named only',
      'tier-only': 'Tier only',
      'expired-only': 'Expired only',
      'no-department': 'No department stated',
      'no-amount': 'No amount stated',
      'not-assessable': 'Not assessable',
      'same-priority': 'Same priority',
      'same-means': 'Same priority, means and group',
      'near-identical': 'Nearly the same words',
      expiring: 'Expiring soon',
    },
    help: {
      none: 'No measure that supports it was found in the documents that count.',
      'named-only': 'The documents that count only name it.',
      'tier-only': 'The documents that count address only its tier, as a whole.',
      'expired-only': 'Found in expired documents only.',
      'no-department': 'There are measures, but none says who is responsible.',
      'no-amount': 'There are measures, but none states an amount.',
      'not-assessable': 'No document counts, or all are older than the framework.',
      'same-priority': 'Priorities that two areas or more have measures on.',
      'same-means':
        'Two areas or more support the same priority with the same instrument for the same group.',
      'near-identical': 'Measures of different documents in nearly the same words.',
      expiring:
        'Documents in force that expire before a day, and the priorities that no measure counts for afterwards.',
    },
    area: 'Area',
    allAreas: 'All areas',
    tier: 'Tier',
    allTiers: 'All tiers',
    elsewhere: '{{elsewhere}} of {{others}} other assessable areas have measures',
    noDepartment:
      '{{area}}: on {{day}}, none of the measures on “{{target}}” says who is responsible (measures: {{measures}}; documents: {{documents}}).',
    noAmount:
      '{{area}}: on {{day}}, none of the measures on “{{target}}” states an amount (measures: {{measures}}; documents: {{documents}}).',
    samePriority: '“{{target}}”: on {{day}}, {{measures}} measures of {{areas}} areas count.',
    sameMeans:
      '“{{target}}”: on {{day}}, {{areas}} areas use “{{instrument}}” for “{{beneficiary}}”, in {{measures}} measures that count.',
    expiring: '“{{title}}” is in force until {{until}}; afterwards its measures ({{measures}}) do not count.',
    lost: 'By the documents collected, of the priorities that it covers ({{covered}}) no measure of the area counts on {{day}} for these ({{lost}}):',
    kept: 'By the documents collected, other measures of the area still count on {{day}} for all priorities that it covers ({{covered}}).',
    before: 'Expires before',
    openGraphElsewhere: 'Show what other areas do in the graph',
    openMatrixThen: 'Show the overview on {{day}}',
    likeness:
      'At least {{least}}% alike: the share of 4-character pieces that both measures have. Very short measures are not compared.',
    likenessSetting: 'Least likeness',
    similar: '{{score}}% alike',
    moreDocuments: '{{count}} more documents',
    compareWords: 'Compare word by word',
    openMatrix: 'Show in the overview',
    empty: 'There is none of this kind under these settings',
    emptyHelp: 'Try another day, other documents or another kind.',
    list: 'ranked by how many other areas have measures',
  },
};
