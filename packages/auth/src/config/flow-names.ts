/** The ways to sign in, named as in `config.flow`. */
export type FlowName = (typeof flowNames)[number] | 'web'

/** Every name of a flow, those with a user first. */
export const flowNames = [
  'password',
  'device-code',
  'auth-code',
  'interactive',
  'refresh-token',
  'saved-session',
  'on-behalf-of',
  'client-secret',
  'client-certificate',
  'client-assertion',
  'managed-identity',
  'given-token',
] as const
