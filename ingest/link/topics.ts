import type { Lexicon } from './lexicon.ts';

/** 用于支持科技创新的金融政策: what is behind 支持 is served by the trade, not it. */
const SERVES = /(?:服务|支持|赋能|助力|支撑|促进|推动)$/;

/**
 * The priorities whose trade a document is about by its title, where that trade is elsewhere a channel to all firms:
 * under 促进金融业发展 a measure on credit is about the trade itself (ruling 7). A title makes no link.
 */
export function topicsOf(title: string, { terms }: Lexicon): ReadonlySet<string> {
  const topics = new Set<string>();
  for (const hit of terms.find(title)) {
    const { kind, subject } = hit.term;
    if (kind !== 'sure' && kind !== 'object') continue;
    if (SERVES.test(title.slice(hit.end, hit.end + 2))) continue;
    // 金融业 names the trade as such, and is a channel to nobody; the ruling speaks of finance.
    for (const to of subject.industry?.startsWith('金融') ? subject.to : subject.channel) topics.add(to);
  }
  return topics;
}
