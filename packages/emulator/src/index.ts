export type {
  ActionOutcome,
  ActionRule,
  ActionType,
  AddedActionRule,
  FinalOutcome,
} from './actions/action-outcome.ts'
export type { Actions } from './actions/actions.ts'
export { type DemoApp, registerDemoApp } from './command/demo-app.ts'
export { describeEmulator, type EmulatorDescription } from './command/describe-emulator.ts'
export { descriptionText } from './command/description-text.ts'
export { type EmulatorFlags, readEmulatorFlags } from './command/emulator-flags.ts'
export { remoteWarning } from './command/remote-warning.ts'
export type { ActionTimings } from './defender/state/action-timeline.ts'
export type { EmulatorClock } from './emulator-clock.ts'
export type { EmulatorControl, EmulatorSnapshot, Kept, ResetOptions } from './emulator-control.ts'
export type { EmulatorOptions } from './emulator-options.ts'
export type { App, NewApp } from './entra/directory/apps.ts'
export type { AppCertificate } from './entra/directory/app-certificates.ts'
export type { NewSecret, SecretOptions } from './entra/directory/app-secrets.ts'
export type { FederatedCredential } from './entra/directory/federated-credentials.ts'
export type { ManagedIdentity, NewManagedIdentity } from './entra/directory/managed-identities.ts'
export type { NewUser, PortalRole, User } from './entra/directory/users.ts'
export type { Directory } from './entra/directory.ts'
export type { AppSeed, TenantSeed } from './entra/seed.ts'
export { PortInUseError } from './errors/port-in-use-error.ts'
export { StateFolderInUseError } from './errors/state-folder-in-use-error.ts'
export type { AddedFault, Fault, FaultRule, FaultTarget, FileTarget } from './faults/fault.ts'
export type { Faults } from './faults/fault-schedule.ts'
export type { RequestRecord } from './server/request-record.ts'
export type { Fixtures } from './world/fixtures.ts'
export type { Scale } from './world/scale.ts'
export { type Emulator, startEmulator } from './start-emulator.ts'
export { type SignInVisitor, visitSignIn } from './visitor/visit-sign-in.ts'
