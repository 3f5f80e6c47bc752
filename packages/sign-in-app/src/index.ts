export { type AppConfig, defaultRedirectUri } from './app-config.ts'
export { configFromEnv, type Environment } from './config-from-env.ts'
export { createSignInApp, type SignInPages } from './create-sign-in-app.ts'
export { type SignInApp, startSignInApp } from './start-sign-in-app.ts'
