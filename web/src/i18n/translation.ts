/** The same words in another language; a language that tells one from many adds `_one`. */
export type Translation<T> = {
  [K in keyof T]: T[K] extends string ? string : Translation<T[K]>;
} & {
  [K in `${string}_one`]?: string;
};
