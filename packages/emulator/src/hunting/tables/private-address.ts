/** Tells an address inside the company, by the ranges that are not routed on the internet. */
export function isPrivateAddress(address: string): boolean {
  return /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|127\.|fe80:|f[cd])/i.test(address)
}
