import type { LiveResponseCommand, LiveResponseRunCommand, Machine } from '@mde-kit/contract'
import { operationDocs } from '@mde-kit/contract/operation-docs'
import { resultFolder } from '../../storage/file-folders.ts'
import { bodyFields } from '../body-fields.ts'
import { type Call, type Handler, odataContext } from '../call.ts'
import type { JsonObject } from '../read-body.ts'
import { Refusal, resourceNotFound } from '../refusal.ts'
import { managedMachineOf, startAction } from '../start-action.ts'
import { isFinal } from '../state/action-store.ts'
import type { NewAction } from '../state/action-store.ts'
import type { LibraryStore } from '../state/library-store.ts'

type CommandType = LiveResponseRunCommand['type']
type Key = LiveResponseRunCommand['params'][number]['key']

/** The parameter that a command cannot do without. */
const requiredKey: Record<CommandType, Key> = {
  PutFile: 'FileName',
  RunScript: 'ScriptName',
  GetFile: 'Path',
}
const keys: Record<Key, true> = { FileName: true, ScriptName: true, Args: true, Path: true }

const linkLifetimeMs = 30 * 60_000

export const runLiveResponse: Handler<'runLiveResponse'> = (call) => {
  const fields = bodyFields(call.body)
  const commands = fields.objects('Commands').map(readCommand)
  const comment = fields.optionalText('Comment') ?? ''
  const machine = managedMachineOf(call)
  checkSessions(call)
  const failure = failureOf(commands, machine, call.tenant.library)
  const plan = { type: 'LiveResponse', scope: null, comment, commands, ...(failure && { failure }) }
  return startAction(call, machine, plan)
}

/** Nobody documents what an unfinished or failed command answers; here it is 404, as for one that brings nothing. */
export const getLiveResponseResult: Handler<'getLiveResponseResult'> = (call) => {
  const { id = '', commandIndex = '' } = call.parameters
  const action = call.tenant.actions.find(id)
  const command = action?.commands?.find(({ index }) => String(index) === commandIndex)
  if (!action || command?.commandStatus !== 'Completed' || command.command.type === 'PutFile')
    throw resourceNotFound(`Machine action ${id} has no result of command ${commandIndex}`)
  return {
    '@odata.context': odataContext(call, 'Edm.String'),
    value: call.fileLink(resultFolder, [action.id, commandIndex], linkLifetimeMs),
  }
}

function readCommand(body: JsonObject): LiveResponseCommand {
  const fields = bodyFields(body)
  const type = fields.choice('type', requiredKey)
  const params = fields.objects('params').map((param) => {
    const pair = bodyFields(param)
    return { key: pair.choice('key', keys), value: pair.text('value') }
  })
  if (!params.some(({ key }) => key === requiredKey[type]))
    throw new Refusal(400, 'InvalidInput', `${type} needs the parameter ${requiredKey[type]}.`)
  return { type, params }
}

/** Too many sessions at once are a 429 that no short wait cures, so it names none. */
function checkSessions({ tenant }: Call): void {
  const most = operationDocs.runLiveResponse.limits?.['concurrentSessions'] ?? Number.POSITIVE_INFINITY
  const running = tenant.actions.list().filter((action) => action.type === 'LiveResponse' && !isFinal(action))
  if (running.length >= most)
    throw new Refusal(
      429,
      'TooManyRequests',
      `${most} live response sessions are under way; no more are taken.`,
    )
}

/** The first command that cannot be done: a file that the library lacks, or a path that is none on the device. */
function failureOf(
  commands: readonly LiveResponseCommand[],
  { osPlatform }: Machine,
  library: LibraryStore,
): NewAction['failure'] {
  const problems = commands.map(({ type, params }) => {
    const value = params.find(({ key }) => key === requiredKey[type as CommandType])?.value ?? ''
    if (type !== 'GetFile') return library.find(value) ? undefined : `${value} is not in the library.`
    const isPath = osPlatform?.startsWith('Windows') ? /^[A-Za-z]:\\[^\\]/ : /^\/[^/]/
    return isPath.test(value) ? undefined : `${value} was not found on the device.`
  })
  const index = problems.findIndex((problem) => problem !== undefined)
  return index < 0 ? undefined : { status: 'Failed', commandIndex: index, error: problems[index] ?? '' }
}
