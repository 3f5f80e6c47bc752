import { createCredential } from '@mde-kit/auth'

const app = { tenantId: 'your-tenant-id', clientId: 'your-client-id' }

// A person signs in on any device. Works with a second factor.
const credential = createCredential({
  flow: 'device-code',
  ...app,
  onDeviceCode: ({ message }) => console.log(message),
})

import { checkPermissions, inspectToken } from '@mde-kit/token-validator'

const { token } = await credential.getToken('https://api.securitycenter.microsoft.com/.default')
const { kind, permissions, expiresAt, findings } = inspectToken(token)
console.log(kind, permissions, expiresAt) // delegated [ 'Alert.Read' ] 2026-…
for (const { message, next } of findings) console.warn(message, next)

console.log(checkPermissions('isolateMachine', token).advice) // what to grant, and where

import { createDefenderClient } from '@mde-kit/client'

const defender = createDefenderClient({ credential })
for await (const alert of defender.alerts.list({ filter: "status eq 'New'" })) console.log(alert.title)

declare const machineId: string
await defender.machines.isolate(machineId, { Comment: 'Alert 1234', IsolationType: 'Full' })

const action = await defender.machines.isolate(machineId, { Comment: 'Alert 1234', IsolationType: 'Full' })
const done = await defender.waitFor(action, { onUpdate: ({ status }) => console.log(status) })
console.log(done.status) // Succeeded
