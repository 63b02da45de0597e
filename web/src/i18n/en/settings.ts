/** Words of settings and the standing of documents and links, in English. */
import type { Translation } from '../translation.ts';
import type { settings as zh } from '../zh/settings.ts';

export const settings: Translation<typeof zh> = {
  status: {
    'in-force': 'In force',
    'not-stated': 'Dates not stated',
    'not-yet': 'Not yet in force',
    expired: 'Expired',
    draft: 'Draft',
    'no-policy': 'No policy text',
  },
  until: { 'in-force': 'until {{day}}', expired: 'after {{day}}' },
  statusLong: {
    'in-force': 'in force on the day',
    'not-stated': 'states no dates; it counts',
    'not-yet': 'not yet in force on the day; it does not count',
    expired: 'expired on the day; it does not count',
    draft: 'a draft for comments; it does not count',
    'no-policy':
      'an explanation, a guide, a notice of repeal, or nothing that looks like a policy; it does not count',
  },
  relation: { direct: 'Direct', named: 'Named' },
  state: { proposed: 'By rule', accepted: 'Accepted', rejected: 'Rejected' },
  settings: {
    title: 'Settings',
    nothingCounts:
      'No document counts on {{day}}: none is chosen, or none of those chosen is in force. Choose documents or another day.',
    takeAll: 'Take all documents',
    framework: {
      before:
        'On the chosen day {{name}} was not in use yet (from {{day}}): its priorities are later than that day.',
      after:
        'On the chosen day {{name}} is not in use any more (until {{day}}): its priorities are those of before.',
    },
    asOf: 'As of',
    today: 'Today',
    calendar: 'Open calendar',
    notADay: 'There is no such day. Write it as 2026-01-31. Counts are still as of {{day}}.',
    counting: 'Count',
    direct: 'Direct',
    named: 'Also named',
    documents: 'Documents',
    allDocuments: 'All {{count}}',
    someDocuments: '{{chosen}} of {{count}}',
    chooseAll: 'All',
    chooseNone: 'None',
    chooseInForce: 'In force only',
    summary: '{{day}}: {{counted}} of {{count}} documents count',
    summaryUnstated_one: '{{count}} of them states no dates',
    summaryUnstated_other: '{{count}} of them state no dates',
  },
};
