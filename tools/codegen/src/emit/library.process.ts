import type { Api } from '../model/api.ts'
import { emitByLibrary } from './emit-by-library.ts'

/** The program that `library-process.ts` starts: takes one document, sends the files made of it, and ends. */
process.once('message', (document: Api['document']) => {
  void emitByLibrary(document).then((files) => process.send?.(files, () => process.disconnect()))
})
