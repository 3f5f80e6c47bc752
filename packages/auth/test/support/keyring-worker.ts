// A process that signs in with files sealed by the keyring of its session. Run by test/cache/keyring.test.ts.
import { fileCache } from '../../src/cache/file-cache.ts'
import { clientSecretCredential } from '../../src/flows/client-secret.ts'
import { clientId, fakeTokenEndpoint, grants, scope, tenantId } from './fake-token-endpoint.ts'

const [folder = '', granted = ''] = process.argv.slice(2)
const { fetch } = fakeTokenEndpoint(grants({ access_token: granted }))
const cache = fileCache({ folder, keyring: 'required' })

clientSecretCredential({ tenantId, clientId, clientSecret: 's3cret', fetch, cache })
  .getToken(scope)
  .then(
    ({ token }) => console.log(JSON.stringify({ token })),
    (fault: unknown) => console.log(JSON.stringify(fault)),
  )
