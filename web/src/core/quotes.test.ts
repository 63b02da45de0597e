import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf, quoteText } from './quotes.ts';
import { measure } from './testing.ts';

/** The quotations of `words` in `text`, what is marked between stars. */
function quoted(text: string, words: string[], title = ''): string[] {
  const starts = words.map((one) => Math.max(0, text.indexOf(one)));
  return quotesOf(measure({ text, title, start: 0, end: text.length }), { evidence: words, starts }).map(
    (quote) => quote.map((part) => (part.marked ? `*${part.text}*` : part.text)).join(''),
  );
}

describe('a quotation', () => {
  it.each<[string, string, string]>([
    [
      '加大支持力度,稳步发展具有养老属性的金融产品,承销债券。',
      '发展具有养老',
      '稳步*发展具有养老*属性的金融产品',
    ],
    [
      '建立技术中心。推动工业企业及工业服务业企业技术改造、升规纳统，支持',
      '推动工业企业及工业服务',
      '*推动工业企业及工业服务*业企业技术改造、升规纳统',
    ],
    ['企业改造，支持“工业上楼”，打造“智造空间”。', '支持“工业上楼', '*支持‘工业上楼*’'],
    ['企业改造，支持“工业上楼，好用”的楼宇。', '工业上楼', '支持‘*工业上楼*，好用’的楼宇'],
    ['支持企业（含外资，港资）发展芯片，建设园区。', '芯片', '支持企业（含外资，港资）发展*芯片*'],
    ['投入1,000万元支持大模型；其他。', '大模型', '投入1,000万元支持*大模型*'],
  ])('of %j is as long as its clause', (text, words, said) => {
    expect(quoted(text, [words])).toEqual([said]);
  });

  it('leaves out the number of the measure, and blanks that a page put in', () => {
    expect(quoted('12.支持艺术品交易。', ['艺 术品'], '支持艺术品交易')).toEqual(['支持*艺术品*交易']);
  });

  it('is shared by evidence of one clause, and made once for the same words twice', () => {
    expect(quoted('支持大模型研发和芯片攻关，发展算力。', ['大模型', '芯片', '算力'])).toEqual([
      '支持*大模型*研发和*芯片*攻关',
      '发展*算力*',
    ]);
  });

  it('says that more of a long clause stands before and after, and is cut where a list goes on', () => {
    const list = Array.from({ length: 12 }, (_, at) => `第${at}个重点的领域`).join('、');
    const [said = ''] = quoted(`支持${list}发展。`, ['第6个重点']);
    expect(said).toMatch(/^…第.*\*第6个重点\*的领域.*第\d+个重点的领域…$/);
    expect(said.length).toBeLessThanOrEqual(64);
  });

  it('takes the place that is nearest to the offset', () => {
    const text = '支持芯片设计，发展产业。培育企业，推动芯片制造。';
    const at = text.lastIndexOf('芯片');
    const quotes = quotesOf(measure({ text, start: 100, end: 100 + text.length }), {
      evidence: ['芯片'],
      starts: [100 + at],
    });
    expect(quotes.map(quoteText)).toEqual(['推动芯片制造']);
  });

  it('keeps words that are not in the text', () => {
    expect(quoted('支持“芯片”。', ['大 “模型”'])).toEqual(['*大‘模型’*']);
  });

  it('holds the words, is no longer than it has to be, and cuts no pair of brackets that the text closes', () => {
    const pieces = fc.constantFrom(
      '芯片',
      '“',
      '”',
      '（',
      '）',
      '《',
      '》',
      '，',
      '、',
      '。',
      '支持企业发展',
      'AI 2025',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (parts, from, size) => {
          const text = parts.join('');
          const start = text === '' ? 0 : from % text.length;
          const words = text.slice(start, start + size);
          if (words.trim() === '' || /\s/.test(words)) return;
          const [quote = []] = quotesOf(measure({ text, start: 0, end: text.length }), {
            evidence: [words],
            starts: [start],
          });
          const marked = quote
            .filter((part) => part.marked)
            .map((part) => part.text)
            .join('');
          expect(marked.replace(/[‘’“”]/g, '')).toBe(words.replace(/[‘’“”]/g, ''));
          expect(quoteText(quote).length).toBeLessThanOrEqual(Math.max(60, text.length + 2));
        },
      ),
    );
  });
});
