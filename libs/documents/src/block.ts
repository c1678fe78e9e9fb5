/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** An http, https or mailto address. */
  readonly link?: string;
}

/** What a section is made of, whatever the file in which it ends. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }
  | Table
  | Chart;

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width, one a column. */
  readonly widths: readonly number[];
}

export interface Chart {
  readonly kind: 'chart';
  /** Everything that it shows, in words. */
  readonly alternative: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
export const heading = (text: string): Block => ({ kind: 'heading', text });
