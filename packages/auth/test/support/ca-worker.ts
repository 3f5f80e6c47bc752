import { proxyFetch } from '../../src/http/proxy-fetch.ts'

/** Reports what fetching a URL comes to where a file names one authority and the `ca` option another. */
const [url = '', ca = ''] = process.argv.slice(2)

proxyFetch({ ca })(url).then(
  (response) => process.send?.({ status: response.status }),
  (fault: unknown) => process.send?.({ fault: String(fault) }),
)
