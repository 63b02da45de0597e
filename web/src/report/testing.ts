/** A report for tests: every kind of block, with one text wherever text can stand. */
import { exportSettings } from '../../../cypher/export/testing.ts';
import type { Report } from '../core/report/blocks.ts';

/** `written`: the day on which it says that it was written. */
export function reportWith(text: string, language: Report['language'] = 'zh'): Report {
  const runs = [{ text, bold: true as const }, { text: '', cite: 1 }, { text }];
  return {
    language,
    title: text,
    subtitle: text,
    footer: text,
    settings: exportSettings({
      title: text,
      subject: 'matrix',
      language,
      asOf: '2026-12-01',
      counting: 'direct',
    }),
    blocks: [
      { kind: 'heading', level: 1, text },
      { kind: 'text', runs },
      { kind: 'text', runs: [{ text }], note: true },
      { kind: 'heading', level: 2, text },
      { kind: 'list', items: [runs, [{ text }]] },
      {
        kind: 'table',
        caption: text,
        columns: [
          { title: text, share: 2 },
          { title: text, share: 1, align: 'center' },
        ],
        rows: [
          { group: text },
          { cells: [{ runs }, { runs: [{ text }], heat: 0.5 }] },
          { cells: [{ runs: [{ text }], muted: true }, { runs: [{ text: '3' }] }] },
        ],
      },
      { kind: 'code', text },
      {
        kind: 'figure',
        svg: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"></svg>',
        width: 40,
        height: 20,
        caption: text,
        description: text,
      },
      { kind: 'heading', level: 1, text, plain: true },
      { kind: 'references', items: [{ number: 1, runs: [{ text, bold: true }] }] },
    ],
  };
}
