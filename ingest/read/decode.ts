import { ReadError } from './read-error.ts';

export interface Decoded {
  text: string;
  /** As the Encoding Standard names it. */
  encoding: string;
  /** Units of the text that could not be decoded and stand as U+FFFD. */
  damaged: number;
}

/**
 * Characters that fill a third of any Chinese text, and of few texts that were decoded wrongly. Of both scripts.
 */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严，。、；：（）“”《》' +
    '這為個國時來們對會發動學說產種後經進電裡過現實兩體製機當點從業應開還間樣與關線內數質氣變條沒結問無軍統總題黨員設長資邊級圖組見計別論運農區強決戰則據處隊給門規熱領東導壓爭濟階術極聯認權證轉單風帶場車務萬達積議報類離華確張節話況傳許廣記觀織聲響維選標寫復',
);

const REMEDY = 'Save it as text in UTF-8, or give the original .html, .docx or .pdf.';

/**
 * Decodes a text file. A byte order mark decides and stays in the text as U+FEFF, as Node's own decoding keeps it;
 * then valid UTF-8, then whichever of UTF-8 with damage, GB18030, Big5 and UTF-16 reads most like Chinese or English.
 * @throws {ReadError} `empty`, or `not-text` where nothing reads like text
 */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  if (bytes.length === 0) throw emptyFile(file);
  const decoded = byMark(bytes, file) ?? byContent(bytes);
  if (!decoded || !readsLikeText(decoded.text, decoded.damaged))
    throw new ReadError('not-text', file, 'this is no text that can be read', REMEDY);
  if (!/[^\s\0\uFEFF]/.test(decoded.text)) throw emptyFile(file);
  return decoded;
}

/** Decodes with the encoding that the file itself declares, or null where there is no such encoding. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded | null {
  try {
    const { encoding } = new TextDecoder(label);
    // GBK has the decoder of its successor (Encoding Standard, 10.1.1), whose rare characters Node's own leaves out.
    return { ...decode(bytes, encoding === 'gbk' ? 'gb18030' : encoding), encoding };
  } catch {
    return null;
  }
}

function emptyFile(file: string): ReadError {
  return new ReadError('empty', file, 'the file is empty', 'Give a file with text in it.');
}

function byMark(bytes: Uint8Array, file: string): Decoded | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return decode(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) {
    if (c === 0 && d === 0) throw new ReadError('not-text', file, 'UTF-32 is not supported', REMEDY);
    return decode(bytes, 'utf-16le');
  }
  return a === 0xfe && b === 0xff ? decode(bytes, 'utf-16be') : null;
}

/** How much of a file is decoded to compare encodings. */
const SAMPLE = 65_536;

function byContent(bytes: Uint8Array): Decoded | null {
  const utf8 = decode(bytes, 'utf-8');
  const nuls = countNuls(bytes);
  if (utf8.damaged === 0 && nuls === 0) return utf8;
  const sample = bytes.subarray(0, SAMPLE);
  const candidates = nuls > bytes.length / 8 ? ['utf-16le', 'utf-16be', 'utf-8'] : ENCODINGS;
  const best = candidates
    .map((encoding) => ({ encoding, score: plausibility(decode(sample, encoding)) }))
    .sort((x, y) => y.score - x.score)[0]!;
  if (best.encoding === 'utf-8') return utf8;
  return best.score < GUESS ? null : decode(bytes, best.encoding);
}

/** What a guessed encoding must score: Chinese prose has .6 and more, random bytes stay under .2. */
const GUESS = 0.3;

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

function countNuls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === 0) count++;
  return count;
}

function decode(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) damaged++;
  return { text, encoding, damaged };
}

/** Share of the characters that are common ones, less what could not be decoded or is no character at all. */
function plausibility({ text }: Decoded): number {
  let common = 0;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isOdd(code)) odd++;
    else if (code < 0x7f || COMMON.has(text[i]!)) common++;
  }
  return (common - 2 * odd) / Math.max(1, text.length);
}

/** Controls, surrogates, private use, U+FFFD and what follows it. */
function isOdd(code: number): boolean {
  return (
    (code < 0x20 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0xd800 && code <= 0xf8ff) ||
    code >= 0xfffd
  );
}

/** A text may have a few damaged places; of what is no text every fifth character or more is odd. */
function readsLikeText(text: string, damaged: number): boolean {
  let odd = damaged;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0xfffd && isOdd(code)) odd++;
  }
  return odd * 5 < text.length || odd === 0;
}
