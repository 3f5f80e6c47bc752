import { describeManagedIdentity } from './managed-identity.ts'

describeManagedIdentity({
  place: 'a virtual machine',
  environmentOf: ({ emulator }) => emulator.identityEnvironment.imds,
})
