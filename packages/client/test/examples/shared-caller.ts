import { createMachineActionsResource } from '@mde-kit/client/machine-actions'
import { createMachinesResource } from '@mde-kit/client/machines'
import { createCaller, createWaitFor } from '@mde-kit/client/runtime'
import type { TokenCredential } from '@mde-kit/contract'

declare const credential: TokenCredential

// README: shared
const caller = createCaller({ credential })
const machines = createMachinesResource(caller)
const machineActions = createMachineActionsResource(caller)
const waitFor = createWaitFor({ get: (id, options) => machineActions.get(id, options) })
// README: end

export { machines, waitFor }
