/** How the types of nodes are told apart where colour does not: one character each, in both languages. */
import type { DrawnLabel } from '../../../api/graph.ts';

export const MARKS: Record<'zh' | 'en', Record<DrawnLabel, string>> = {
  zh: {
    Framework: '系',
    Tier: '类',
    Priority: '领',
    Area: '区',
    Document: '文',
    Measure: '措',
    Department: '部',
    Line: '条',
    Industry: '业',
    Instrument: '具',
    Beneficiary: '象',
    Amount: '额',
    Target: '标',
  },
  en: {
    Framework: 'F',
    Tier: 'T',
    Priority: 'P',
    Area: 'A',
    Document: 'D',
    Measure: 'M',
    Department: 'B',
    Line: 'L',
    Industry: 'I',
    Instrument: 'S',
    Beneficiary: 'R',
    Amount: '¥',
    Target: '#',
  },
};
