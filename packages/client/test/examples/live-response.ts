import type { DefenderClient } from '../../src/index.ts'

declare const defender: DefenderClient
declare const machineId: string

// README: liveResponse
const { liveResponse } = defender

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
