import { ConfigError } from '@mde-kit/contract/errors'
import { clouds } from '@mde-kit/contract/clouds'
import * as z from 'zod'
import { proxyUses } from '../http/proxy-fetch.ts'
import { type FlowName, flowNames } from './flow-names.ts'

const text = z.string()
const callback = z.custom<unknown>((value) => typeof value === 'function', 'is not a function')
const object = z.custom<unknown>((value) => typeof value === 'object' && value !== null, 'is not an object')

const runtime = {
  fetch: callback.optional(),
  now: callback.optional(),
  timeoutMs: z.number().optional(),
  onWarning: callback.optional(),
  cache: object.optional(),
  proxy: z.enum(proxyUses).optional(),
  ca: text.optional(),
}

const signIn = {
  ...runtime,
  tenantId: text,
  clientId: text,
  cloud: z.enum(Object.keys(clouds)).optional(),
  geo: text.optional(),
  authorityHost: text.optional(),
  apiBase: text.optional(),
  graphBase: text.optional(),
  resource: text.optional(),
}

const secret = z.custom<unknown>(
  (value) => typeof value === 'string' || typeof value === 'function',
  'is neither a text nor a function',
)

const clientKey = {
  clientSecret: text.optional(),
  clientCertificate: object.optional(),
  getAssertion: callback.optional(),
  assertionFile: text.optional(),
}

/** The options of each flow, by its name. Whether their values can work is the business of the flow. */
const options = {
  password: {
    ...signIn,
    username: text,
    password: secret,
    clientSecret: text.optional(),
    endpoint: z.enum(['v1', 'v2']).optional(),
  },
  'device-code': { ...signIn, onDeviceCode: callback, sleep: callback.optional() },
  'auth-code': { ...signIn, ...clientKey, redirectUri: text, authorize: callback },
  interactive: { ...signIn, openBrowser: callback, redirectPort: z.number().optional() },
  'refresh-token': { ...signIn, ...clientKey, refreshToken: text },
  'saved-session': { ...signIn, ...clientKey, cache: object },
  'on-behalf-of': { ...signIn, ...clientKey, userAssertion: text },
  'client-secret': { ...signIn, clientSecret: secret },
  'client-certificate': { ...signIn, clientCertificate: object },
  'client-assertion': {
    ...signIn,
    getAssertion: callback.optional(),
    assertionFile: text.optional(),
  },
  'managed-identity': {
    ...runtime,
    clientId: text.optional(),
    resourceId: text.optional(),
    objectId: text.optional(),
  },
  'given-token': { ...runtime, token: text, expiresOnTimestamp: z.number().optional() },
} as const satisfies Record<(typeof flowNames)[number], z.ZodRawShape>

/** The same for users of a web app, which is no flow of `createCredential`. */
const webOptions = { ...signIn, ...clientKey, redirectUri: text }

/**
 * Checks the shape of a configuration: that the flow exists, that each of its options has the right type, and that
 * there is no other option, which would be a slip of the pen or meant for another flow. No value appears in the error.
 *
 * @throws {@link ConfigError} With all that is wrong, by the names of the options.
 */
export function checkCredentialConfig(config: unknown): void {
  const { flow, ...rest }: { readonly flow?: unknown } =
    typeof config === 'object' && config !== null ? config : {}
  const known = flowNames.find((name) => name === flow)
  if (known === undefined)
    throw new ConfigError(
      flow === undefined ? 'flow is missing.' : `flow is ${JSON.stringify(flow)}, which is no sign-in flow.`,
      { next: `Set flow to one of ${flowNames.join(', ')}.` },
    )
  check(rest, known, z.strictObject(options[known]))
}

/**
 * Checks the types of the options that a factory was given, for callers without TypeScript. Others than it knows are
 * left alone, since one object may serve several factories.
 *
 * @throws {@link ConfigError} With all that is wrong, by the names of the options.
 */
export function checkOptions(config: unknown, flow: FlowName): void {
  if (typeof config !== 'object' || config === null || Array.isArray(config))
    throw new ConfigError(`The ${flow} flow was given no options.`, { next: adviseOn(flow) })
  // Which clouds there are is up to resolveCloud, which says so with the one that was named.
  check({ ...config }, flow, z.object({ ...optionsOf(flow), cloud: text.optional() }))
}

function check(config: Readonly<Record<string, unknown>>, flow: FlowName, shape: z.ZodObject): void {
  const { error } = shape.safeParse(config)
  if (error)
    throw new ConfigError(`${error.issues.map((issue) => describe(issue, config)).join('; ')}.`, {
      next: adviseOn(flow),
    })
}

function optionsOf(flow: FlowName): z.ZodRawShape {
  return flow === 'web' ? webOptions : options[flow]
}

function adviseOn(flow: FlowName): string {
  return `The ${flow} flow takes ${Object.keys(optionsOf(flow)).join(', ')}.`
}

function describe(issue: z.core.$ZodIssue, config: Readonly<Record<string, unknown>>): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')} is no option of this flow`
  const name = issue.path.join('.')
  if (config[name] === undefined) return `${name} is missing`
  if (issue.code === 'invalid_type') return `${name} is not a ${issue.expected}`
  if (issue.code === 'invalid_value') return `${name} is none of ${issue.values.join(', ')}`
  return `${name} ${issue.message}`
}
