/** Colours of lines in charts, each with a dash of its own, for those who do not tell the colours apart. */
export const lineLooks = [
  ['ink.6', '0'],
  ['bronze.6', '7 4'],
  ['teal.6', '2 3'],
  ['red.6', '10 3 2 3'],
  ['grape.6', '4 2'],
  ['gray.6', '1 4'],
] as const;
