import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReaderDocument } from '../../api/documents.ts';
import type { Measure } from '../../api/measures.ts';
import { annotate, type Block, marksOf } from './annotate.ts';
import { linkTo, measure } from './testing.ts';

type Annotated = Pick<ReaderDocument, 'text' | 'sections' | 'measures'>;

function cut(id: string, start: number, end: number, evidence: [number, number][] = []): Measure {
  const link = linkTo('f/ai', {
    evidence: evidence.map(() => ''),
    starts: evidence.map(([from]) => from),
    ends: evidence.map(([, to]) => to),
  });
  return measure({ id, title: '', start, end, links: [link] });
}

/** The text again, with the line ends that the source has between the lines. */
function joined(blocks: Block[], text: string): string {
  let out = '';
  for (const block of blocks)
    for (const line of block.lines) {
      out += text.slice(out.length, line.start);
      out += line.pieces.map((piece) => piece.text).join('');
    }
  return out;
}

const text = '标题\n一、支持\n1.发展人工智能和芯片。\n（区经委）\n分享到微信';
const document: Annotated = {
  text,
  sections: [
    { id: 's', heading: '一、支持', kind: 'measure', ordinal: 1, start: 3, end: 26, parent: null },
    { id: 'c', heading: '', kind: 'chrome', ordinal: 2, start: 27, end: 32, parent: null },
  ],
  measures: [cut('m', 8, 26, [[12, 16]])],
};

describe('annotate', () => {
  it('parts title, heading, measure and chrome, and marks the evidence', () => {
    const blocks = annotate(document);
    expect(blocks.map(({ measure: owner, kind, lines }) => [owner, kind, lines.length])).toEqual([
      [null, null, 1],
      [null, 'measure', 1],
      ['m', 'measure', 2],
      [null, 'chrome', 1],
    ]);
    expect(blocks[1]!.lines[0]!.heading).toBe(1);
    const marked = blocks[2]!.lines[0]!.pieces.filter((piece) => piece.marks.length > 0);
    expect(marked.map((piece) => piece.text)).toEqual(['人工智能']);
  });

  it('leaves the space before and after a heading or measure on its line', () => {
    const spaced = {
      text: '　　一、支持 \n  1.发展。\n',
      sections: document.sections,
      measures: [cut('m', 10, 15)],
    };
    spaced.sections = [{ ...document.sections[0]!, start: 2, end: 15 }];
    const blocks = annotate(spaced);
    expect(blocks.flatMap(({ lines }) => lines.map(({ heading }) => heading))).toEqual([1, 0, 0]);
    expect(blocks.map(({ measure: owner }) => owner)).toEqual([null, 'm', null]);
  });

  it('draws evidence that runs over a line end on both lines', () => {
    const blocks = annotate({ text: '甲乙\n丙丁', sections: [], measures: [cut('m', 0, 5, [[1, 4]])] });
    const marked = blocks[0]!.lines.map((line) =>
      line.pieces.filter((piece) => piece.marks.length > 0).map((piece) => piece.text),
    );
    expect(marked).toEqual([['乙'], ['丙']]);
  });

  it('does not mark what a person rejected', () => {
    const rejected = cut('m', 0, 4, [[0, 2]]);
    rejected.links[0]!.state = 'rejected';
    expect(marksOf({ text: '甲乙丙丁', measures: [rejected] })).toEqual([]);
  });

  it('keeps every character, and marks exactly what the marks cover, whatever overlaps', () => {
    const offset = fc.nat(40);
    const span = fc.tuple(offset, offset).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('甲', '乙', '\n', '\r\n', '\r', ' ', '𠮷'), maxLength: 40 }),
        fc.array(fc.tuple(span, fc.array(span, { maxLength: 3 })), { maxLength: 4 }),
        fc.array(span, { maxLength: 4 }),
        (source, measures, sections) => {
          const drawn: Annotated = {
            text: source,
            measures: measures.map(([[start, end], evidence], index) =>
              cut(`m${index}`, start, end, evidence),
            ),
            sections: sections.map(([start, end], index) => ({
              id: `s${index}`,
              heading: '',
              kind: 'measure',
              ordinal: index,
              start,
              end,
              parent: null,
            })),
          };
          const blocks = annotate(drawn);
          const whole = joined(blocks, source);
          expect(source.startsWith(whole)).toBe(true);
          expect(source.slice(whole.length)).toBe('');
          const marks = marksOf(drawn);
          for (const piece of blocks.flatMap((block) => block.lines.flatMap((line) => line.pieces)))
            for (let at = piece.start; at < piece.start + piece.text.length; at++)
              expect(new Set(piece.marks)).toEqual(new Set(marks.filter((m) => m.start <= at && at < m.end)));
        },
      ),
    );
  });
});
