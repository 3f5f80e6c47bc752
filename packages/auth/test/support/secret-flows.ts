import { expect } from 'vitest'
import { storeCache } from '../../src/cache/persistent-cache.ts'
import type { RuntimeConfig } from '../../src/config/sign-in-config.ts'
import { createCredential, type CredentialConfig } from '../../src/create-credential.ts'
import { credentialFromEnv } from '../../src/credential-from-env.ts'
import type { Credential } from '../../src/credential.ts'
import { chainedCredential } from '../../src/flows/chain.ts'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import { managedIdentityCredential } from '../../src/flows/managed-identity.ts'
import { savedSessionCredential } from '../../src/flows/saved-session.ts'
import { certificateBytes, certificateText } from './certificates.ts'
import { everythingIn } from './everything-in.ts'
import { type Answer, clientId, grants, grantsUser, json, tenantId } from './fake-token-endpoint.ts'
import { mapStore } from './map-store.ts'

export const app = { tenantId, clientId }
/** Each needs encoding in a form, and differently so in the two ways to encode one. */
const secrets = [
  "pass hunter2/+&~'",
  'secret hunter3/+&=(%)',
  'code.hunter4/+&=!',
  'refresh hunter5/+&*',
  'device hunter6/+&$^',
  'access-hunter7',
  'pfx hunter8', // opens the fixtures
  'assertion.hunter9/+&=',
  'caller.hunter0/+~=',
] as const
export const [
  password,
  clientSecret,
  code,
  refreshToken,
  deviceCode,
  accessToken,
  passphrase,
  assertion,
  userAssertion,
] = secrets

/** Lines of a private key, in the spellings of PEM that may come back. */
const privateKey = certificateText('chain.pem')
const keyLine = privateKey.split('\n')[3] ?? ''

export const offersCode = json({
  user_code: 'ABCD-EFGH',
  device_code: deviceCode,
  verification_uri: 'https://x.test',
  expires_in: 900,
  interval: 1,
})
export const tokens = { access_token: accessToken, refresh_token: refreshToken }

const configured: { name: string; config: CredentialConfig; before: Answer[]; granted: Answer }[] = [
  {
    name: 'password',
    config: { flow: 'password', ...app, username: 'user@contoso.com', password, clientSecret },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'device-code',
    config: { flow: 'device-code', ...app, onDeviceCode: () => undefined, sleep: () => Promise.resolve() },
    before: [offersCode],
    granted: grantsUser(tokens),
  },
  {
    name: 'auth-code',
    config: {
      flow: 'auth-code',
      ...app,
      redirectUri: 'http://localhost',
      clientSecret,
      authorize: (url) =>
        Promise.resolve(
          `http://localhost/?code=${encodeURIComponent(code)}&state=${new URL(url).searchParams.get('state')}`,
        ),
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'client-secret',
    config: { flow: 'client-secret', ...app, clientSecret },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'password on v2',
    config: {
      flow: 'password',
      endpoint: 'v2',
      ...app,
      username: 'user@contoso.com',
      password,
      clientSecret,
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'interactive',
    config: {
      flow: 'interactive',
      ...app,
      openBrowser: (url) => {
        const { searchParams } = new URL(url)
        const body = new URLSearchParams({ code, state: searchParams.get('state') ?? '' })
        void fetch(searchParams.get('redirect_uri') ?? '', { method: 'POST', body })
      },
    },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'refresh-token',
    config: { flow: 'refresh-token', ...app, refreshToken, clientSecret },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'on-behalf-of',
    config: { flow: 'on-behalf-of', ...app, userAssertion, getAssertion: () => assertion },
    before: [],
    granted: grantsUser(tokens),
  },
  {
    name: 'client-certificate, PEM',
    config: { flow: 'client-certificate', ...app, clientCertificate: { pem: privateKey } },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'client-certificate, PFX',
    config: {
      flow: 'client-certificate',
      ...app,
      clientCertificate: { pfx: certificateBytes('aes256.pfx'), passphrase },
    },
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'client-assertion',
    config: { flow: 'client-assertion', ...app, getAssertion: () => assertion },
    before: [],
    granted: grants(tokens),
  },
]

/** One way to sign in with the secrets above, and what the service answers. */
export interface SecretFlow {
  readonly name: string
  readonly flow: CredentialConfig['flow']
  readonly make: (runtime: RuntimeConfig) => Credential
  /** Answers that come before the one that grants or refuses. */
  readonly before: Answer[]
  readonly granted: Answer
}

const environment = { MDE_TENANT_ID: tenantId, MDE_CLIENT_ID: clientId }

/** Every way that sends something; `given-token` sends nothing, `saved-session` needs a session first. */
export const secretFlows: SecretFlow[] = [
  ...configured.map(({ config, ...rest }) => ({
    ...rest,
    flow: config.flow,
    make: (runtime: RuntimeConfig) => createCredential(Object.assign({ ...config }, runtime)),
  })),
  {
    name: 'managed-identity',
    flow: 'managed-identity',
    make: (runtime) => managedIdentityCredential(runtime),
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'a chain',
    flow: 'client-secret',
    make: (runtime) =>
      chainedCredential([
        {
          name: 'session',
          credential: savedSessionCredential({ ...app, ...runtime, cache: storeCache(mapStore()) }),
        },
        { name: 'app', credential: clientSecretCredential({ ...app, ...runtime, clientSecret }) },
      ]),
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'a secret in the environment',
    flow: 'client-secret',
    make: (runtime) =>
      credentialFromEnv({ ...environment, MDE_CLIENT_SECRET: clientSecret }, runtime).credential,
    before: [],
    granted: grants(tokens),
  },
  {
    name: 'a password in the environment',
    flow: 'password',
    make: (runtime) =>
      credentialFromEnv({ ...environment, MDE_USERNAME: 'user@contoso.com', MDE_PASSWORD: password }, runtime)
        .credential,
    before: [],
    granted: grants(tokens),
  },
]

/** What a reader recognises, however the characters before and after it are encoded. */
const traces = [...secrets.map((secret) => /hunter\d/.exec(secret)?.[0] ?? secret), keyLine]

/** Looks for a secret in a value, however deep, or in a text. */
export function expectNoSecret(value: unknown): void {
  const text = everythingIn(value)
  for (const trace of traces) expect(text).not.toContain(trace)
}
