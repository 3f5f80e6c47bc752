export type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
export { findAccessibilityProblems } from './accessibility.ts'
export { findChromium, noChromium, startChromium } from './chromium.ts'
