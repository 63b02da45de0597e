const HAN = /\p{Script=Han}/u;

/** For `lang`: what a name is in where the data has it in Chinese alone, so that it is read and written as such. */
export const langOfName = (name: string): 'zh' | undefined => (HAN.test(name) ? 'zh' : undefined);
