import { describe, expect, it } from 'vitest';
import { langOfName } from './lang.ts';

describe('langOfName', () => {
  it('marks what has Chinese characters, and nothing else', () => {
    expect(['区科委', 'ESG服务', '6G', 'Changning District', ''].map(langOfName)).toEqual([
      'zh',
      'zh',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
