import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWritten } from './as-written.ts';
import { MappedText, MappedTextBuilder } from './mapped-text.ts';
import { normalise, tighten } from './normalise.ts';

/** Text with everything that documents of this kind have, and what they should not have. */
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '（',
        '）',
        '一、',
        '１．',
        '①',
        '㎡',
        '％',
        '　',
        '\u2003',
        '\n',
        '\r\n',
        ' ',
        '，',
        '。',
        '“',
        '…',
      ),
      fc.constantFrom(
        '人工智能',
        '區',
        'é',
        'e\u0301',
        '\u200B',
        '\uFEFF',
        '\uD800',
        '\uDC00',
        '😀',
        '\0',
        'AI',
        '5G',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** Offsets never run backwards and stay inside the source. */
function expectSoundMap(text: MappedText, source: string): void {
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    expect(text.startOf(i)).toBeGreaterThanOrEqual(last);
    expect(text.endOf(i)).toBeGreaterThanOrEqual(text.startOf(i));
    expect(text.endOf(i)).toBeLessThanOrEqual(source.length);
    last = text.startOf(i);
  }
}

describe('MappedText', () => {
  it('maps a slice of a join back to where its words stand', () => {
    const source = '支持人工智能；支持量子。';
    const text = MappedText.join([MappedText.of(source, 7, 11), MappedText.of(source, 0, 6)]);
    expect(text.text).toBe('支持量子支持人工智能');
    expect(text.sourceSpan(2, 4)).toEqual({ start: 9, end: 11 });
    expect(text.slice(6, 10).sourceSpan(0, 4)).toEqual({ start: 2, end: 6 });
  });

  it('refuses a text and a map of different lengths', () => {
    expect(() => MappedText.of('量子').withText('量')).toThrow(RangeError);
  });

  it('points back at its own words after any chain of normalisations', () => {
    fc.assert(
      fc.property(messy, fc.boolean(), fc.nat(), fc.nat(), (source, first, a, b) => {
        const once = first
          ? tighten(normalise(MappedText.of(source)))
          : normalise(tighten(MappedText.of(source)));
        const text = tighten(normalise(once.trim()));
        expectSoundMap(text, source);
        if (text.length === 0) return;
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const span = text.sourceSpan(start, end);
        const words = source.slice(span.start, span.end).normalize('NFKC').replace(/\s/g, '');
        // What NFKC made of one character may be cut by the range; inside it every word is there.
        const found = [...text.text.slice(start, end)].filter((char) => /\S/.test(char));
        for (const char of found) expect(words + source.slice(span.start, span.end)).toContain(char);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the words as written, without the blanks that were taken out', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥，。（）]{1,40}$/), fc.nat(), (source, at) => {
        const cut = 1 + (at % source.length);
        const broken = `${source.slice(0, cut)}\n　${source.slice(cut)}`;
        expect(asWritten(tighten(normalise(MappedText.of(broken))), broken)).toBe(source);
      }),
    );
  });
});

describe('normalise', () => {
  it('makes no character of two halves that something invisible or a picture kept apart', () => {
    for (const between of ['\u{1F600}', '\u200b', '\u200b\u{1F600}'])
      expect(normalise(MappedText.of(`\ud800${between}\udc00`)).text).not.toContain('\u{10000}');
  });

  it('makes brackets, letters and digits ASCII, and keeps what markers are made of', () => {
    expect(normalise(MappedText.of('（１）ＡＩ，①㈠％')).text).toBe('(1)AI,①㈠%');
  });

  it('drops invisible characters and keeps the map', () => {
    const text = normalise(MappedText.of('人\u200B工\u00AD智能'));
    expect(text.text).toBe('人工智能');
    expect(text.sourceSpan(1, 2)).toEqual({ start: 2, end: 3 });
  });
});

describe('tighten', () => {
  it.each([
    ['深入贯彻 落实市委、市 政府', '深入贯彻落实市委、市政府'],
    ['支持 eVTOL 整机', '支持eVTOL整机'],
    ['Environmental Social  Governance', 'Environmental Social Governance'],
    ['不超过 1000 万元', '不超过1000万元'],
  ])('%s', (from, to) => {
    expect(tighten(normalise(MappedText.of(from))).text).toBe(to);
  });
});

describe('MappedTextBuilder', () => {
  it('lets text stand for a span of another length', () => {
    const text = new MappedTextBuilder().put('km2', { start: 4, end: 5 }).build();
    expect(text.sourceSpan(1, 2)).toEqual({ start: 4, end: 5 });
  });
});
