import { once } from 'node:events'
import { watch } from 'chokidar'

export interface WatchOptions {
  /** Runs at the start and after every change, one run at a time. It must not throw. */
  readonly run: () => Promise<void>
  /** How long the folder must be quiet before a run, since one save is often several writes. */
  readonly quietMs: number
  /** Ends the watch. A run under way is waited for. */
  readonly signal: AbortSignal
}

/** Runs something whenever a file under a folder is added, changed or deleted. Resolves when the signal aborts. */
export async function watchFolder(folder: string, { run, quietMs, signal }: WatchOptions): Promise<void> {
  const watcher = watch(folder, { ignoreInitial: true })
  await once(watcher, 'ready')
  let runs = run()
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      runs = runs.then(run)
    }, quietMs)
  })
  if (!signal.aborted) await once(signal, 'abort')
  clearTimeout(timer)
  await watcher.close()
  await runs
}
