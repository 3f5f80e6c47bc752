import { redact } from '../redact.ts'
import type { Drift, DriftReport } from './drift.ts'

/** More kinds of difference than that are no drift but another document. */
const mostDrifts = 500
/** Names and values come from outside and can be of any length. */
const longestText = 120

/** Collects differences, counting equal ones. */
export class DriftLog {
  readonly #drifts = new Map<string, { -readonly [Key in keyof Drift]: Drift[Key] }>()
  #isComplete = true

  add(drift: Omit<Drift, 'count'>): void {
    const [path, found] = [clip(drift.path), clip(drift.found)]
    const key = JSON.stringify([drift.kind, path, drift.pointer, found])
    const known = this.#drifts.get(key)
    if (known) known.count += 1
    else if (this.#drifts.size >= mostDrifts) this.#isComplete = false
    else this.#drifts.set(key, { ...drift, path: redact(path), found: redact(found), count: 1 })
  }

  report(): DriftReport {
    return { drifts: [...this.#drifts.values()], isComplete: this.#isComplete }
  }
}

function clip(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
}
