/** One file of an export. */
export interface ExportedFile {
  /** Path of the file, without the signature of its link. */
  readonly name: string
  /** Rows that were taken from it so far. */
  readonly rows: number
  /** Whether all of its rows were taken. */
  readonly isDone: boolean
}

/** How far an export has come. Plain data: store it, and `resume` from it in another process. */
export interface ExportReport {
  readonly operationId: string
  /** When the snapshot was made. Undefined for rows by page, which do not say. */
  readonly generatedTime: string | undefined
  /** In the order of the service, which is the order of the rows. None for rows by page. */
  readonly files: readonly ExportedFile[]
  /** Rows taken so far, those before a resumption included. */
  readonly rows: number
}

/** Counts what was taken. */
export interface Tally {
  /** Tells of the files there are, and which of them an earlier run has finished. */
  open(generatedTime: string, names: readonly string[], finished: ReadonlyMap<string, number>): void
  take(name: string | undefined, rows: number): void
  finish(name: string): void
  /** Files finished in this walk. */
  finished(): number
  report(): ExportReport
}

export function createTally(operationId: string): Tally {
  let generatedTime: string | undefined
  let pageRows = 0
  let finished = 0
  const files = new Map<string, ExportedFile>()
  const change = (name: string, by: (file: ExportedFile) => Partial<ExportedFile>) => {
    const file = files.get(name)
    if (file) files.set(name, { ...file, ...by(file) })
  }
  return {
    open(time, names, finished) {
      generatedTime = time
      for (const name of names)
        files.set(name, { name, rows: finished.get(name) ?? 0, isDone: finished.has(name) })
    },
    take(name, rows) {
      if (name === undefined) pageRows += rows
      else change(name, (file) => ({ rows: file.rows + rows }))
    },
    finish(name) {
      change(name, () => ({ isDone: true }))
      finished++
    },
    finished: () => finished,
    report() {
      const list = [...files.values()]
      const rows = list.reduce((sum, file) => sum + file.rows, pageRows)
      return { operationId, generatedTime, files: list, rows }
    },
  }
}
