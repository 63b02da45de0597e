import { eachOf } from '../text/each-of.ts';
import { isFacet } from './facets.ts';
import { type Paragraph, withChanges } from './paragraph.ts';

/** ★ 三大行动 ★: a sign on both sides of a line sets off a heading, as one before it sets off an item. */
const FRAMED = /^([★☆◆◇■□●❖✦▪])\s?([^,。;:]{2,20}?)\s?\1$/;
/** ■ 壮大产业集群, above 1、: a sign before a line without a mark. */
const SIGNED = /^[^\p{Script=Han}]{1,3}[^,。;:]{2,24}$/u;
/** 【建链——培育新增长点】, above 1.: a bracket around a whole line. */
const BOXED = /^【([^【】,。;:]{2,24})】$/;
/** ★ 最高五十万元 ★ is said for the eye. */
const SAYS_HOW_MUCH = /[元%\d]/;
/** One may be an item. */
const LEAST = 2;

/**
 * Marks lines that signs set off as headings of parts (`bare: 'section'` or the class of sections): between two signs,
 * or behind one or in brackets, where each such line stands right above a number.
 */
export function markFramedHeadings(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return markSigned(markBoxed(paragraphs));
}

function markBoxed(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some(isBoxed)) return paragraphs;
  const texts = paragraphs.filter(({ kind }) => kind === 'text');
  const boxed = new Set<Paragraph>();
  for (const [at, one] of texts.entries()) {
    if (!isBoxed(one)) continue;
    const next = texts[at + 1]?.marker;
    if (!next || next.class === 'bullet' || isFacet(one)) return paragraphs;
    boxed.add(one);
  }
  if (boxed.size < LEAST) return paragraphs;
  return paragraphs.map((one) =>
    boxed.has(one) ? withChanges(one, { marker: { class: 'section', ordinal: 0, length: 0 } }) : one,
  );
}

const isBoxed = ({ marker, content }: Paragraph) => marker === null && BOXED.test(content.text);

function markSigned(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (!paragraphs.some(isSigned)) return paragraphs;
  const areFramed = paragraphs.filter((one) => isSigned(one) && FRAMED.test(one.text.text)).length >= LEAST;
  const out = eachOf(paragraphs, (paragraph) => {
    const { text } = paragraph;
    const framed = isSigned(paragraph) ? FRAMED.exec(text.text) : null;
    if (framed && SAYS_HOW_MUCH.test(framed[2]!)) return withChanges(paragraph, { marker: null });
    if (!framed || !areFramed) return paragraph;
    const from = text.text.indexOf(framed[2]!);
    const content = text.slice(from, from + framed[2]!.length);
    return withChanges(paragraph, { marker: null, bare: 'section', content });
  });
  for (const at of aboveNumbers(out))
    out[at] = withChanges(out[at]!, { marker: { ...out[at]!.marker!, class: 'section' } });
  return out;
}

const isSigned = ({ kind, marker }: Paragraph) => kind === 'text' && marker?.class === 'bullet';

/** Where the lines stand that have one sign and each a number right below it. */
function aboveNumbers(paragraphs: readonly Paragraph[]): readonly number[] {
  const found = new Map<string, number[] | null>();
  let before = -1;
  const close = (marker: Paragraph['marker']) => {
    if (before < 0) return;
    const { text } = paragraphs[before]!.text;
    const known = found.get(text[0]!);
    const heads = marker !== null && marker.class !== 'bullet' && SIGNED.test(text);
    if (!heads) found.set(text[0]!, null);
    else if (known === undefined) found.set(text[0]!, [before]);
    else known?.push(before);
    before = -1;
  };
  paragraphs.forEach(({ kind, marker }, at) => {
    if (kind !== 'text') return;
    close(marker);
    if (marker?.class === 'bullet') before = at;
  });
  close(null);
  return [...found.values()].flatMap((places) => (places && places.length >= LEAST ? places : []));
}
