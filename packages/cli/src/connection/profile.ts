import { clouds, type CloudName } from '@mde-kit/contract/clouds'
import * as z from 'zod'

const cloudNames = Object.keys(clouds) as [CloudName, ...CloudName[]]

/** Where a secret is when it is needed. It is never in the profile itself. */
const secretSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('prompt') }),
  z.strictObject({ from: z.literal('file'), path: z.string() }),
  z.strictObject({ from: z.literal('keyring') }),
])

const signIn = z.discriminatedUnion('flow', [
  z.strictObject({ flow: z.literal('interactive') }),
  z.strictObject({ flow: z.literal('device-code') }),
  z.strictObject({ flow: z.literal('password'), username: z.string(), secret: secretSource }),
  z.strictObject({ flow: z.literal('client-secret'), secret: secretSource }),
  z.strictObject({
    flow: z.literal('client-certificate'),
    path: z.string(),
    sendChain: z.boolean().optional(),
    secret: secretSource.optional(),
  }),
  z.strictObject({ flow: z.literal('client-assertion'), path: z.string() }),
  z.strictObject({ flow: z.literal('managed-identity'), identity: z.string().optional() }),
])

export const profileSchema = z.strictObject({
  tenantId: z.string(),
  clientId: z.string(),
  cloud: z.enum(cloudNames),
  geo: z.string().optional(),
  authorityHost: z.string().optional(),
  apiBase: z.string().optional(),
  signIn,
})

/** One tenant in one cloud, and how to sign in to it. Holds no secret. */
export type Profile = z.infer<typeof profileSchema>

export type SecretSource = z.infer<typeof secretSource>

/** The file of profiles. */
export const profilesSchema = z.strictObject({
  version: z.literal(1),
  /** The one that is meant where nobody says. */
  current: z.string().optional(),
  profiles: z.record(z.string(), profileSchema),
})

export type Profiles = z.infer<typeof profilesSchema>
