import type { Drift, DriftKind, DriftReport, RecordedAnswer } from '@mde-kit/contract/drift'
import type { Finding } from '../spec-error.ts'

/** One difference between the answers of a recording and the specs, wherever it was met. */
export interface DriftFinding {
  readonly kind: DriftKind
  /** Where in the body it was met first. */
  readonly path: string
  readonly expected: string
  readonly found: string
  readonly count: number
  readonly operationIds: readonly string[]
  /** Place in the specs to edit. */
  readonly file: string
  readonly line: number | undefined
  readonly pointer: string
}

type Locate = (pointer: string) => Pick<Finding, 'file' | 'line'>

/** Many findings are one mistake; a recording of something else entirely must not fill the memory. */
const mostFindings = 5000

/**
 * Adds up the differences of many answers. A record that several operations answer with is one place in the specs, so
 * that its differences are one finding, whichever operation met them.
 */
export class DriftSummary {
  readonly #groups = new Map<string, { drift: Drift; count: number; operationIds: Set<string> }>()
  #isComplete = true

  add({ operationId }: RecordedAnswer, { drifts, isComplete }: DriftReport): void {
    if (!isComplete) this.#isComplete = false
    for (const drift of drifts) {
      const field = drift.path.slice(drift.path.lastIndexOf('.') + 1)
      const key = JSON.stringify([drift.kind, drift.pointer, field, drift.found])
      const group = this.#groups.get(key)
      if (group) {
        group.count += drift.count
        group.operationIds.add(operationId)
      } else if (this.#groups.size < mostFindings)
        this.#groups.set(key, { drift, count: drift.count, operationIds: new Set([operationId]) })
      else this.#isComplete = false
    }
  }

  /** False where there were too many different findings to keep. */
  get isComplete(): boolean {
    return this.#isComplete
  }

  /** The findings in the order of the spec files. */
  findings(locate: Locate): DriftFinding[] {
    return [...this.#groups.values()]
      .map(({ drift, count, operationIds }): DriftFinding => {
        const { file, line } = locate(drift.pointer)
        return { ...drift, count, operationIds: [...operationIds].sort(), file, line }
      })
      .sort(
        (a, b) =>
          compare(a.file, b.file) ||
          (a.line ?? 0) - (b.line ?? 0) ||
          compare(a.kind, b.kind) ||
          compare(a.path, b.path),
      )
  }
}

/** Not localeCompare: the order must not depend on the machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
