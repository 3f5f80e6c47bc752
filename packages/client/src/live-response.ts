export {
  createLiveResponseClient,
  createLiveResponseResource,
  type LiveResponseResource,
  type RunOptions,
} from './live-response/create-live-response.ts'
export type { LibrarySource, LiveResponseLibrary, UploadOptions } from './live-response/library.ts'
export type { LiveResponseSession } from './live-response/session-commands.ts'
export type { FileResult, LiveResponseResults, ScriptResult } from './live-response/session-results.ts'
export { readTranscript, type Transcript } from './live-response/transcript.ts'
export type { LinkedFile } from './files-out/linked-file.ts'
export type { SavedFile } from './files-out/save-file.ts'
export type { IfPending } from './actions/start-once.ts'
export { FileReplacedError } from './errors/file-replaced-error.ts'
export { FileRefusedError } from './errors/file-refused-error.ts'
