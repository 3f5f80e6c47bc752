import type { ClientOptions } from '../../src/index.ts'
import { createLiveResponseClient } from '../../src/live-response.ts'

declare const credential: ClientOptions['credential']
declare const machineId: string

// README: liveResponse
const liveResponse = createLiveResponseClient({ credential })

await liveResponse.library.upload('./scripts/look.ps1', { description: 'Looks for the tool.' })
const { scripts, files } = await liveResponse.run(machineId, {
  put: ['tool.exe'],
  run: [{ script: 'look.ps1', args: '-Deep' }],
  get: ['C:\\temp\\findings.zip'],
  comment: 'Alert 1234.',
})
for (const { script, exitCode, output } of scripts) console.log(script, exitCode, output)
for (const file of files) console.log(await file.toFile('findings.zip'))
// README: end
