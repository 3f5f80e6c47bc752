import { createWriteStream } from 'node:fs'
import { createDefenderClient } from '@mde-kit/client'
import { recordingLine } from '@mde-kit/client/recording'
import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential
const recording = createWriteStream('recording.ndjson')

// README: watch
const defender = createDefenderClient({
  credential,
  validate: 'report',
  onDecodeIssue: ({ operationId, kind, path, found }) => console.warn(operationId, kind, path, found),
  onAnswer: (answer) => recording.write(recordingLine(answer)),
})
// README: end

export { defender }
