/**
 * How long work may go on. It ends once, with the error to throw, or never. An abort signal is made only where one is
 * asked for: signals are dear, and a call needs one to send, but none around it.
 */
export class Lifetime {
  readonly #listeners = new Set<(error: Error) => void>()
  #controller: AbortController | undefined
  #reason: Error | undefined

  /** Fires at the end. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#reason) this.#controller.abort(this.#reason)
    return this.#controller.signal
  }

  /** Throws the error once the end has come. */
  throwIfOver(): void {
    if (this.#reason) throw this.#reason
  }

  /** Calls back at the end; at once where it has come. Gives what takes the wish back. */
  onEnd(listener: (error: Error) => void): () => void {
    if (this.#reason) listener(this.#reason)
    else this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Waits for work, but not past the end. Work that does not know of it goes on unwatched. */
  race<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = this.onEnd(reject)
      work.then(resolve, reject).finally(leave)
    })
  }

  /** Brings the end. Only the first one counts. */
  end(error: Error): void {
    if (this.#reason) return
    this.#reason = error
    this.#controller?.abort(error)
    for (const listener of this.#listeners) listener(error)
  }
}
