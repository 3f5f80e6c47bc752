import { fork } from 'node:child_process'
import { extname } from 'node:path'
import type { GeneratedFile } from '../model/api.ts'
import type { EmitByLibrary } from './emit-all.ts'

/** A second process that emits by library. End it when done; it has nothing on disk to lose. */
export interface LibraryProcess {
  readonly emit: EmitByLibrary
  readonly end: () => void
}

/**
 * Starts a process that loads the libraries at once, so that they are ready when the specs are read and checked:
 * loading them takes longer than running them. No worker thread, since Node 20 runs those without our loader.
 */
export function startLibraryProcess(): LibraryProcess {
  const program = new URL(`./library.process${extname(import.meta.url)}`, import.meta.url)
  // `advanced` is a structured clone, which keeps what JSON would lose.
  const child = fork(program, { serialization: 'advanced' })
  const answer = new Promise<GeneratedFile[]>((resolve, reject) => {
    child.once('message', (files) => resolve(files as GeneratedFile[]))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${program.pathname} ended with ${code} and no answer.`)))
  })
  // Whoever asks for the answer sees the failure; nobody may ask.
  answer.catch(() => undefined)
  return {
    emit(document) {
      child.send(document)
      return answer
    },
    end() {
      child.kill()
    },
  }
}
