import { describeManagedIdentity } from './managed-identity.ts'

describeManagedIdentity({
  place: 'App Service',
  environmentOf: ({ emulator }) => emulator.identityEnvironment.appService,
})
