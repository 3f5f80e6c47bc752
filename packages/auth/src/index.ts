export type { PostgresClient, PostgresPool, PostgresQuery } from './cache/postgres-pool.ts'
export {
  type PostgresStore,
  postgresStore,
  type PostgresStoreOptions,
  postgresTableSql,
} from './cache/postgres-store.ts'
export { fileCache, type FileCacheOptions, type KeyringUse } from './cache/file-cache.ts'
export {
  type PersistentCache,
  type PersistentCacheOptions,
  storeCache,
  type StoreCacheOptions,
} from './cache/persistent-cache.ts'
export type { SealingKeyInput } from './cache/sealing-key.ts'
export type { StoreAccess, TokenStore } from './cache/token-store.ts'
export type { OnCacheWarning } from './cache/vault.ts'
export type { ClientCertificate } from './client-auth/client-certificate.ts'
export type { ClientKeyConfig, GetAssertion } from './client-auth/client-key.ts'
export type { SecretInput } from './config/secret-input.ts'
export type { OnSignInWarning, SignInConfig, RuntimeConfig } from './config/sign-in-config.ts'
export type { Environment } from './config/read-environment.ts'
export { createCredential, type CredentialConfig } from './create-credential.ts'
export {
  chooseCredential,
  type ChosenCredential,
  credentialFromEnv,
  type FromEnvOptions,
} from './credential-from-env.ts'
export type { Credential } from './credential.ts'
export { AuthError, type AuthErrorCode, type AuthErrorOptions } from './errors/auth-error.ts'
export { CacheError, type CacheErrorOptions, type CacheErrorReason } from './errors/cache-error.ts'
export { type ChainAttempt, ChainError } from './errors/chain-error.ts'
export { type AuthCodeConfig, authCodeCredential } from './flows/auth-code.ts'
export { type ClientAssertionConfig, clientAssertionCredential } from './flows/client-assertion.ts'
export { type ClientCertificateConfig, clientCertificateCredential } from './flows/client-certificate.ts'
export { type ClientSecretConfig, clientSecretCredential } from './flows/client-secret.ts'
export { type DeviceCodeConfig, deviceCodeCredential, type DeviceCodePrompt } from './flows/device-code.ts'
export { chainedCredential, type ChainMember } from './flows/chain.ts'
export { type GivenTokenConfig, givenTokenCredential } from './flows/given-token.ts'
export { type ManagedIdentityConfig, managedIdentityCredential } from './flows/managed-identity.ts'
export { type InteractiveConfig, interactiveCredential } from './flows/interactive.ts'
export { type OnBehalfOfConfig, onBehalfOfCredential } from './flows/on-behalf-of.ts'
export { type PasswordConfig, passwordCredential } from './flows/password.ts'
export { type RefreshTokenConfig, refreshTokenCredential } from './flows/refresh-token.ts'
export { type SavedSessionConfig, savedSessionCredential } from './flows/saved-session.ts'
export { proxyFetch, type ProxyFetchOptions, type ProxyUse } from './http/proxy-fetch.ts'
export type { Sleep } from './http/sleep.ts'
export type { PendingSignIn } from './web/pending-sign-in.ts'
export type { SignedInAccount } from './web/signed-in-account.ts'
export {
  type BeginSignInOptions,
  createWebSignIn,
  type SignedIn,
  type WebSignIn,
  type WebSignInConfig,
} from './web/web-sign-in.ts'
