import { moduleHooks, scriptUrl } from './module-hooks.ts'

/** A keyring in a file, in the place of that of the operating system. */
const keyring = scriptUrl(`
  import { existsSync, readFileSync, writeFileSync } from 'node:fs'
  const file = process.env.FAKE_KEYRING
  const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
  const write = (entries) => writeFileSync(file, JSON.stringify(entries))
  export class Entry {
    constructor(service, account) { this.name = service + '/' + account }
    getPassword() { return read()[this.name] ?? null }
    setPassword(secret) { write({ ...read(), [this.name]: secret }) }
    deletePassword() { const { [this.name]: gone, ...rest } = read(); write(rest); return gone !== undefined }
  }
`)

const hooks = moduleHooks(`
  export function resolve(name, context, next) {
    return name === '@napi-rs/keyring' ? { url: ${JSON.stringify(keyring)}, shortCircuit: true } : next(name, context)
  }
`)

/** The environment in which `mde` takes a file for the keyring of the operating system. */
export function fakeKeyring(file: string): { readonly NODE_OPTIONS: string; readonly FAKE_KEYRING: string } {
  return { NODE_OPTIONS: `--import=${hooks}`, FAKE_KEYRING: file }
}
