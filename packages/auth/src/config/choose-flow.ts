import { ConfigError } from '@mde-kit/contract/errors'
import { listAll, listAny } from './list-names.ts'
import { type EnvironmentSettings, type IdentityOption, variableOf } from './read-environment.ts'
import type { flowNames } from './flow-names.ts'

/** What proves each flow that an environment can hold, in the order in which they are named. */
const proofs = {
  'given-token': 'token',
  'refresh-token': 'refreshToken',
  'client-secret': 'clientSecret',
  'client-certificate': 'certificatePath',
  'client-assertion': 'assertionFile',
  password: 'username',
} as const satisfies Partial<Record<(typeof flowNames)[number], IdentityOption>>

type ProvenFlow = keyof typeof proofs

/**
 * Tells by what is set which flow is meant, where `MDE_FLOW` does not say so.
 *
 * @throws {@link ConfigError} More than one flow is possible, or none; the message names what is set.
 */
export function chooseFlow({ identity, prefix, passedOver }: EnvironmentSettings): ProvenFlow {
  const proven = Object.keys(proofs).filter((name): name is ProvenFlow => Object.hasOwn(proofs, name))
  const possible = proven.filter((flow) => identity[proofs[flow]] !== undefined)
  const [flow] = possible
  if (flow !== undefined && possible.length === 1) return flow
  const variableFor = (name: ProvenFlow) => variableOf(prefix, proofs[name])
  if (flow !== undefined)
    throw new ConfigError(
      `${listAll(possible.map(variableFor))} are set, and it is not clear which of them is meant.`,
      { next: `Keep one of them, or set MDE_FLOW to ${listAny(possible)}.` },
    )
  const found = Object.values(identity).map(({ variable }) => variable)
  if (found.length === 0)
    throw new ConfigError('No variable says who signs in.', {
      next: 'Set MDE_TENANT_ID, MDE_CLIENT_ID and MDE_CLIENT_SECRET, or MDE_FLOW for another flow.',
    })
  throw new ConfigError(
    `${listAll(found)} ${found.length === 1 ? 'is' : 'are'} set, and nothing that proves who signs in.`,
    {
      next:
        `Set ${prefix}CLIENT_SECRET or another proof, or MDE_FLOW for a flow that needs none.` +
        (passedOver.length === 0
          ? ''
          : ` Not read beside variables that begin with ${prefix}: ${passedOver.join(', ')}.`),
    },
  )
}
