import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lexicon, measureText } from '../testing/link.ts';
import { judge, RULES, rulesAt, rulesOf } from './judge.ts';
import { placeOf } from './place.ts';
import type { LiveTerm } from './terms.ts';
import { noTopics } from './topics.ts';

const folder = fileURLToPath(new URL('../../seeds/documents/', import.meta.url));
const lines = readdirSync(folder).flatMap((name) => readFileSync(folder + name, 'utf8').split('\n'));
/** Words of rules that the seeds happen not to use. */
const MADE =
  '限制钢铁、化工行业。本办法所称集成电路企业，是指从事芯片设计的企业。例如人工智能、量子科技。机器人除外。大数据管理局牵头。举办人工智能大会、生物医药展。依托“东方芯谷”等园区，利用人工智能赋能制造业。在医疗、物流等领域推广机器人。芯片首台套保险补贴。用好集成电路专项资金。将新能源汽车纳入考核。以专利收益权质押。人工智能安全监管。';

describe('the cues of the rules', () => {
  it('leave no rule unasked that would have something to say', () => {
    let judged = 0;
    for (const line of [...lines, ...MADE.split('。'), MADE]) {
      const measure = measureText(line);
      const { clauses, bodyStart } = measure;
      const { text } = measure.content;
      const words = measure.words(lexicon.vocabulary);
      const hits = lexicon.terms.hits(words, text);
      const none = new Set<string>();
      const scene = { text, hits, titleEnd: bodyStart, headingTargets: none, topics: noTopics() };
      for (const hit of hits) {
        const at = clauses.findIndex(({ end }) => end > hit.start);
        const place = placeOf(hit, clauses[at]!, at, scene);
        const term = lexicon.terms.terms[hit.word] as LiveTerm;
        for (const to of term.subject.to) {
          judged++;
          const own = rulesOf(term, to);
          const asked = own & rulesAt(at, lexicon.rules, words);
          expect(judge(place, to, asked), line).toEqual(judge(place, to, own));
        }
      }
    }
    expect(judged).toBeGreaterThan(500);
    expect(RULES.length).toBeLessThan(32);
  });
});
