/**
 * Radicals that PDF printers put for the ideographs they look like: Chromium's and others' fonts map one glyph to
 * both. Kangxi radicals have a compatibility mapping; of the supplement those that are characters of their own stand
 * here (Unicode's EquivalentUnifiedIdeograph).
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺃乚⺅亻⺇几⺈𠂊⺉刂⺋㔾⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴网',
    '⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼',
    // Kangxi radicals whose compatibility mapping is a variant that the mainland does not write.
    '⼾户⾭青',
    '⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟',
  ]
    .flatMap((pairs) => [...pairs])
    .flatMap((character, i, all) => (i % 2 === 0 ? [[character, all[i + 1]!]] : [])),
);

/** Signs whose glyph Chinese fonts use for another one as well, and what Chinese texts mean by it. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u2012': '–',
  '\u2015': '—',
  '\u2215': '／',
  '\u2329': '〈',
  '\u232A': '〉',
  '\u301C': '～',
  // The double dash, which fonts have as one glyph.
  '\u2E3A': '——',
  // A rare character, in Noto's fonts.
  㬵: '胶',
};

/** The text with the characters that were meant in place of those that share a glyph with them. */
export function withMeantCharacters(text: string): string {
  return text
    .replace(/[\u2E80-\u2FD5]/g, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'))
    .replace(/[\u2012\u2015\u2215\u2329\u232A\u301C\u2E3A㬵]/g, (sign) => SIGNS[sign]!);
}
