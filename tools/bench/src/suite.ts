/** One thing that was measured. */
export interface Row {
  readonly name: string
  /** Median, in the unit of its suite. */
  readonly value: number
  /** Median of the ratios to the baseline, each taken within one round. */
  readonly ratio: number
  readonly note?: string
}

/** What a suite found. Ratios carry from machine to machine; values do not. */
export interface SuiteResult {
  readonly suite: string
  readonly title: string
  /** What one value is: `pages/s`, `ms`. */
  readonly unit: string
  readonly better: 'lower' | 'higher'
  /** Name of the row that ratios are taken to. */
  readonly baseline: string
  readonly rows: readonly Row[]
  /** What we hold ourselves to, and whether this run kept it. */
  readonly goals: readonly Goal[]
}

export interface Goal {
  readonly text: string
  readonly measured: string
  readonly met: boolean
}

/** A measurement that can be asked for by name. */
export interface Suite {
  readonly name: string
  run(): Promise<SuiteResult>
}
