import { InternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../../core/report/blocks.ts';
import { printable } from '../text.ts';

export const anchorOf = (number: number) => `ref${number}`;

/** Text in Word's runs: line feeds as breaks, marks of references as raised links to them. */
export function runs(list: readonly Run[], look: Partial<IRunOptions> = {}): ParagraphChild[] {
  return list.flatMap(({ text, bold, cite }): ParagraphChild[] => {
    if (cite !== undefined)
      return [
        new InternalHyperlink({
          anchor: anchorOf(cite),
          children: [new TextRun({ ...look, text: `[${cite}]`, superScript: true, color: '1A56B0' })],
        }),
      ];
    return printable(text)
      .split('\n')
      .map((line, index) => new TextRun({ ...look, text: line, bold, ...(index > 0 ? { break: 1 } : {}) }));
  });
}
