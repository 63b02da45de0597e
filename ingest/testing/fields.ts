import { readFields } from '../extract/document-fields.ts';
import { outline } from '../outline/outline.ts';
import { defaultSeedsDir, loadKnowledge } from '../seeds/load.ts';

const { areas } = loadKnowledge(defaultSeedsDir());

/** What the text says of the document. */
export const read = (text: string) => readFields(outline(text), areas).fields;

/** Two measures, below what is read. */
export const BODY = '一、支持内容\n1.支持企业发展。给予资金支持。\n2.支持企业上市。给予奖励。\n';
