/** Something in words. Neither a token nor any part of one is in it. */
export interface Explanation {
  /** Plain sentences, one a line. */
  readonly text: string
  /** The details in columns, one a line. */
  readonly table: string
}
