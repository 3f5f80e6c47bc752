import { isMdeError } from '@mde-kit/contract/errors'
import { type DefenderClient, HttpError } from '../../src/index.ts'

declare const defender: DefenderClient
declare const id: string

// README: errors
try {
  await defender.machines.get(id)
} catch (error) {
  if (error instanceof HttpError && error.serviceCode === 'ResourceNotFound') console.log('No such device.')
  else if (isMdeError(error)) console.error(`${error.code}: ${error.message} ${error.next}`)
  else throw error
}
// README: end
