/** The ways to sign in that the demo can show. */
export const flows = ['password', 'device-code', 'auth-code', 'client-secret'] as const

export type Flow = (typeof flows)[number]

/** What a flow's token acts as. */
export function kindOf(flow: Flow): 'delegated' | 'application' {
  return flow === 'client-secret' ? 'application' : 'delegated'
}
