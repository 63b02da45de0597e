import type { MappedText } from '../text/mapped-text.ts';
import type { Lexicon } from './lexicon.ts';
import type { LiveHit } from './terms.ts';

/** What a document as a whole is about, by its title. A title makes no link. */
export interface Topics {
  /** Its fields: words that mean a field only among its own words (终端, 底盘) mean it here. */
  fields: ReadonlySet<string>;
  /**
   * Priorities whose trade it is about, where that trade is elsewhere a channel to all firms: under 促进金融业发展 a
   * measure on credit is about the trade itself (ruling 7).
   */
  trades: ReadonlySet<string>;
  /** Its headings that were read: one stands above many others. */
  readonly headings: Map<MappedText, ReadHeading>;
  /** The same of all that stand above one measure, and many more. */
  readonly above: Map<readonly MappedText[], Above>;
}

/** What the headings above a measure say, outermost first. */
export interface Above {
  headings: readonly ReadHeading[];
  /** Targets of the nearest that is about any. */
  targets: ReadonlySet<string>;
}

/** What a heading says. */
export interface ReadHeading {
  hits: readonly LiveHit[];
  /** What it is about. */
  targets: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();
/** Of a document that is about nothing in particular. */
export const noTopics = (): Topics => ({ fields: NONE, trades: NONE, ...nothingRead() });

const nothingRead = (): Pick<Topics, 'headings' | 'above'> => ({ headings: new Map(), above: new Map() });

/** 用于支持科技创新的金融政策: what is behind 支持 is served by the trade, not it. */
const SERVES = /(?:服务|支持|赋能|助力|支撑|促进|推动)$/;

/** A heading or a title with more fields than this is an overview. */
export const MOST_FIELDS = 3;

/** What the title of a document says of the whole. */
export function topicsOf(title: string, { terms }: Lexicon): Topics {
  const fields = new Set<string>();
  const trades = new Set<string>();
  for (const hit of terms.find(title)) {
    const { kind, subject } = hit.sense;
    if (kind !== 'sure' && kind !== 'object') continue;
    if (SERVES.test(title.slice(hit.end, hit.end + 2))) continue;
    for (const to of subject.to) if (!subject.channel.includes(to)) fields.add(to);
    // 金融业 names the trade as such, and is a channel to nobody; the ruling speaks of finance.
    for (const to of subject.industry?.startsWith('金融') ? subject.to : subject.channel) trades.add(to);
  }
  return { fields: fields.size > MOST_FIELDS ? NONE : fields, trades, ...nothingRead() };
}
