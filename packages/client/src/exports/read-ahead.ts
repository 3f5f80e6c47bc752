/** Bytes that are read before they are wanted. */
export interface ReadAhead extends AsyncIterable<Uint8Array> {
  /** Begins to read. */
  start(): void
  /** Lets go of the source. */
  stop(): void
}

/** Reads from a source while less than so many bytes wait to be taken. A fault is thrown in its turn. */
export function readAhead(source: AsyncIterable<Uint8Array>, limitBytes: number): ReadAhead {
  const waiting: Uint8Array[] = []
  let heldBytes = 0
  let isStopped = false
  let outcome: { readonly fault?: unknown } | undefined
  let work: Promise<void> | undefined
  // One side waits at a time: the reader for room, or the taker for bytes.
  let wake = () => {}
  const change = () => new Promise<void>((resolve) => (wake = resolve))

  const fill = async () => {
    try {
      for await (const bytes of source) {
        waiting.push(bytes)
        heldBytes += bytes.length
        wake()
        while (heldBytes >= limitBytes && !isStopped) await change()
        if (isStopped) break
      }
      outcome = {}
    } catch (fault) {
      outcome = { fault }
    }
    wake()
  }
  const start = () => void (work ??= fill())

  return {
    start,
    stop() {
      isStopped = true
      wake()
    },
    async *[Symbol.asyncIterator]() {
      start()
      for (;;) {
        const bytes = waiting.shift()
        if (bytes !== undefined) {
          heldBytes -= bytes.length
          wake()
          yield bytes
        } else if (outcome === undefined) await change()
        else if ('fault' in outcome) throw outcome.fault
        else return
      }
    },
  }
}
